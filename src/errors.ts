/** How a run ended badly, as one table: code, exit status and what the code means. `docs/errors.md` is generated from it. */
interface ErrorKind {
  readonly exit: number
  readonly meaning: string
}

export const ERROR_KINDS = {
  INTERNAL: { exit: 1, meaning: 'a defect of Slipway itself; the stack is shown, please report it' },

  CONFIG_INVALID: { exit: 2, meaning: 'inputs are wrong; every problem is listed, nothing was touched' },
  CONFIG_REFERENCE: { exit: 2, meaning: 'an image reference, digest or platform cannot be read' },

  ENVIRONMENT_NODE: { exit: 3, meaning: 'Node is older than 24' },
  ENVIRONMENT_ENGINE: { exit: 3, meaning: 'no docker engine with buildx answers' },
  ENVIRONMENT_BUILDER: { exit: 3, meaning: 'the builder cannot do the job and none can be made' },
  ENVIRONMENT_CREDENTIALS: {
    exit: 3,
    meaning: 'credentials, a permission or a token are missing; no request was made',
  },
  ENVIRONMENT_GIT: { exit: 3, meaning: 'a release needs the git repository of the sources, and git itself' },
  ENVIRONMENT_OUTPUT: {
    exit: 3,
    meaning: 'documents or outputs could not be written where they belong; what the run did stands',
  },
  ENVIRONMENT_IDENTITY: { exit: 3, meaning: 'nothing to sign with: neither a key nor an identity' },

  GATE_REFUSED: { exit: 10, meaning: 'policy refused the image; nothing is in the registry, signed or tagged' },
  VERIFY_FAILED: { exit: 11, meaning: 'a signature or attestation did not verify; the failed check is named' },
  SCAN_FEED: { exit: 12, meaning: 'the vulnerability feed is down, was cut short or answers nonsense: could not scan' },
  SCAN_CONTENT: { exit: 12, meaning: 'the image content could not be catalogued: could not scan' },
  GATE_WARNED: { exit: 14, meaning: 'the gate would refuse the image, but gate is set to warn' },

  BUILD_FAILED: {
    exit: 20,
    meaning: 'the Dockerfile or the build failed; the failing line and its last output are shown',
  },
  BUILD_SOURCE: { exit: 20, meaning: 'the sources could not be fetched or unpacked' },
  BUILD_OUTPUT: { exit: 20, meaning: 'the build engine left a result that is not the image that was asked for' },
  BUILD_EXPORT: { exit: 20, meaning: 'the image could not be written into the file or folder that outputs names' },
  BUILD_LOAD: { exit: 20, meaning: 'the built image could not be put into the local docker daemon' },

  REGISTRY_UNREACHABLE: { exit: 30, meaning: 'the registry does not answer' },
  REGISTRY_CERTIFICATE: { exit: 30, meaning: 'the TLS certificate of the registry is not accepted; nothing was sent' },
  REGISTRY_DENIED: { exit: 30, meaning: 'the registry refused the credentials or the access' },
  REGISTRY_REALM: { exit: 30, meaning: 'the registry names a token service that is not trusted with the credentials' },
  REGISTRY_REDIRECT: { exit: 30, meaning: 'the registry points to another server in a way that is not followed' },
  REGISTRY_NOT_FOUND: { exit: 30, meaning: 'no such repository, manifest, tag or blob' },
  REGISTRY_REFUSED: { exit: 30, meaning: 'the registry answered a request with an error' },
  REGISTRY_DIGEST_MISMATCH: { exit: 30, meaning: 'bytes do not have the digest or the size they should have' },
  REGISTRY_MALFORMED: { exit: 30, meaning: 'a manifest, layout or answer does not follow the OCI specifications' },
  REGISTRY_LIMIT: { exit: 30, meaning: 'an answer is larger, longer or deeper than the limits allow' },
  REGISTRY_TAG_CONFLICT: { exit: 30, meaning: 'an immutable tag already names another digest' },

  SIGN_KEY: { exit: 40, meaning: 'the signing key cannot be read or used' },
  SIGN_FAILED: { exit: 40, meaning: 'signing or attaching a signature failed' },
  SIGN_IDENTITY: { exit: 40, meaning: 'no certificate could be had for the identity to sign with' },
  SIGN_LOG: { exit: 40, meaning: 'the transparency log did not record a signature' },
  SIGN_TIMESTAMP: { exit: 40, meaning: 'the time-stamping authority did not date a signature' },

  RELEASE_DENIED: {
    exit: 50,
    meaning: 'a token, permission or rule of the release host forbids it; the right to add is named',
  },
  RELEASE_REFUSED: { exit: 50, meaning: 'the release host or the remote repository refused what was asked' },
  RELEASE_UNREACHABLE: { exit: 50, meaning: 'the release host or the remote repository does not answer' },
  RELEASE_CONFLICT: {
    exit: 50,
    meaning: 'a version, tag or file that is to be made contradicts one that stands, or the range of its branch',
  },
  RELEASE_LOST: { exit: 75, meaning: 'another run took the name first; run again' },

  CANCELLED: { exit: 130, meaning: 'cancelled by Ctrl-C; cleaned up' },
  TERMINATED: { exit: 143, meaning: 'terminated by a signal; cleaned up' },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof ERROR_KINDS

export type Facts = Readonly<Record<string, string | number | boolean>>

/** One wrong input. `input` is its name as the user wrote or would write it. */
export interface Problem {
  readonly input: string
  readonly message: string
  readonly help?: string
}

interface SlipwayErrorOptions {
  readonly facts?: Facts
  readonly help?: string
  readonly retryable?: boolean
  readonly problems?: readonly Problem[]
  readonly cause?: unknown
}

/**
 * The only error that Slipway throws on purpose.
 * `message` says what happened and to what; `help` what to do about it; `facts` carry the details a program needs
 * (registry errors: `status`, `operation`, `registry`). None of them ever holds a secret.
 */
export class SlipwayError extends Error {
  override readonly name = 'SlipwayError'
  readonly code: ErrorCode
  readonly facts: Facts
  readonly help: string | undefined
  readonly retryable: boolean
  readonly problems: readonly Problem[]

  constructor(code: ErrorCode, message: string, options: SlipwayErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.facts = options.facts ?? {}
    this.help = options.help
    this.retryable = options.retryable ?? false
    this.problems = options.problems ?? []
  }

  get exit(): number {
    return ERROR_KINDS[this.code].exit
  }
}

/** Collects every wrong input before one CONFIG_INVALID is thrown, so that nobody fixes them one run at a time. */
export class Problems {
  readonly list: Problem[] = []

  add(input: string, message: string, help?: string): void {
    this.list.push(help === undefined ? { input, message } : { input, message, help })
  }

  throwIfAny(): void {
    if (this.list.length === 0) return
    const count = this.list.length === 1 ? 'one input is wrong' : `${this.list.length} inputs are wrong`
    throw new SlipwayError('CONFIG_INVALID', count, { problems: this.list })
  }
}

/** Any thrown value as a SlipwayError: an abort becomes CANCELLED, everything unforeseen INTERNAL. */
export function asSlipwayError(thrown: unknown): SlipwayError {
  if (thrown instanceof SlipwayError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new SlipwayError('CANCELLED', 'cancelled', { cause: thrown })
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new SlipwayError('INTERNAL', message, {
    cause: thrown,
    help: 'this is a defect of Slipway; please report it with the stack',
  })
}
