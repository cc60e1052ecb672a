/** What a value may be. `list`: newline- or comma-separated; `lines`: newline-separated, commas kept (docker's grammar). */
export type InputKind = 'text' | 'boolean' | 'list' | 'lines' | 'choice' | 'secret'

export interface Input {
  readonly name: string
  readonly kind: InputKind
  readonly text: string
  /** As a user would write it. Unset inputs without a default are absent. */
  readonly default?: string
  readonly choices?: readonly string[]
  /** Other spellings on the command line and in slipway.yml: docker's flags and github-builder's names. */
  readonly aliases?: readonly string[]
  /** One letter, as docker has it. */
  readonly short?: string
  /** An empty value on the command line is a mistake there, not "unset". */
  readonly refuseEmpty?: boolean
  /** Meaningful on the command line only; not offered as an input of the Action or of the GitLab component. */
  readonly commandLineOnly?: boolean
}

/** The one table of inputs. action.yml, the GitLab inputs, the docs and the option parser all come from it. */
export const INPUTS = [
  {
    name: 'command',
    kind: 'text',
    default: 'pipeline',
    text: 'what to do: pipeline (everything), build, sbom, scan, sign, attest, verify, version or registry',
  },
  {
    name: 'arguments',
    kind: 'lines',
    text: 'positional arguments of the command, such as the reference to scan; one a line',
  },

  {
    name: 'images',
    kind: 'list',
    aliases: ['image', 'meta-images'],
    refuseEmpty: true,
    text: 'image names without a tag, such as ghcr.io/owner/app',
  },
  {
    name: 'tags',
    kind: 'lines',
    aliases: ['tag', 'meta-tags'],
    short: 't',
    text: 'tags or docker/metadata rules, one a line; a full version such as 1.2.3 also moves 1.2, 1 and latest',
  },
  {
    name: 'flavor',
    kind: 'lines',
    aliases: ['meta-flavor'],
    text: 'docker/metadata flavor: latest=, prefix=, suffix=',
  },
  {
    name: 'platforms',
    kind: 'list',
    aliases: ['platform'],
    refuseEmpty: true,
    text: 'platforms to build, such as linux/amd64,linux/arm64; the platform of the engine when empty',
  },
  {
    name: 'push',
    kind: 'boolean',
    default: 'false',
    text: 'put the admitted image into the registry, sign it and name it',
  },
  { name: 'load', kind: 'boolean', default: 'false', text: 'put the image into the local docker daemon' },

  { name: 'context', kind: 'text', default: '.', refuseEmpty: true, text: 'folder to build from' },
  {
    name: 'file',
    kind: 'text',
    aliases: ['dockerfile'],
    short: 'f',
    text: 'path of the Dockerfile; Dockerfile in the context when empty',
  },
  { name: 'build-args', kind: 'lines', aliases: ['build-arg'], text: 'build arguments NAME=VALUE, one a line' },
  { name: 'build-contexts', kind: 'lines', aliases: ['build-context'], text: 'further contexts NAME=PATH, one a line' },
  { name: 'target', kind: 'text', text: 'stage of the Dockerfile to build' },
  { name: 'no-cache', kind: 'boolean', default: 'false', text: 'do not use the build cache' },
  {
    name: 'no-cache-filters',
    kind: 'list',
    aliases: ['no-cache-filter'],
    text: 'stages that are not taken from the cache',
  },
  { name: 'pull', kind: 'boolean', default: 'false', text: 'look for newer base images' },
  {
    name: 'labels',
    kind: 'lines',
    aliases: ['label', 'meta-labels'],
    text: 'labels NAME=VALUE, one a line, added to the generated ones',
  },
  {
    name: 'annotations',
    kind: 'lines',
    aliases: ['annotation', 'meta-annotations'],
    text: 'annotations NAME=VALUE of the index and the manifests, one a line',
  },
  {
    name: 'secret-envs',
    kind: 'list',
    aliases: ['secret-env'],
    text: 'build secrets ID=VARIABLE, read from the environment by RUN --mount=type=secret',
  },
  { name: 'secret-files', kind: 'lines', aliases: ['secret-file'], text: 'build secrets ID=PATH' },
  { name: 'ssh', kind: 'list', text: 'ssh agent sockets or keys for the build' },
  { name: 'cache-from', kind: 'lines', text: 'where to read the build cache, as docker buildx takes it' },
  { name: 'cache-to', kind: 'lines', text: 'where to write the build cache, as docker buildx takes it' },
  { name: 'network', kind: 'text', text: 'network mode of RUN steps' },
  { name: 'add-hosts', kind: 'list', aliases: ['add-host'], text: 'further host names HOST:IP for RUN steps' },
  { name: 'allow', kind: 'list', text: 'entitlements such as network.host; none by default' },
  { name: 'shm-size', kind: 'text', text: 'size of /dev/shm of RUN steps' },
  { name: 'ulimit', kind: 'lines', text: 'ulimits of RUN steps' },
  { name: 'builder', kind: 'text', text: 'buildx builder to use; the current one when it can do the job' },

  {
    name: 'registry',
    kind: 'text',
    text: 'registry that username and password belong to; that of the first image when empty',
  },
  { name: 'username', kind: 'text', text: 'user of the registry; docker config is read when empty' },
  { name: 'password', kind: 'secret', text: 'password or token of the registry' },
  {
    name: 'trusted-token-hosts',
    kind: 'list',
    text: 'pairs REGISTRY=HOST: token services on foreign hosts that may be given the credentials of the registry',
  },
  { name: 'github-token', kind: 'secret', text: 'token of the workflow, for ghcr.io' },

  {
    name: 'fail-on',
    kind: 'choice',
    default: 'critical',
    choices: ['none', 'low', 'medium', 'high', 'critical'],
    text: 'worst severity that is not let through: an image with a finding at this level or above is refused',
  },
  {
    name: 'unknown-severity',
    kind: 'choice',
    default: 'warn',
    choices: ['ignore', 'warn', 'low', 'medium', 'high', 'critical'],
    text: 'how a finding without a rating counts for fail-on; it is always listed',
  },
  {
    name: 'gate',
    kind: 'choice',
    default: 'block',
    choices: ['block', 'warn'],
    aliases: ['gate-mode'],
    text: 'what a refusal does: block ends with exit 10 and an empty registry, warn goes on and ends with exit 14',
  },
  { name: 'osv-url', kind: 'text', default: 'https://api.osv.dev', text: 'OSV server that knows the advisories' },

  {
    name: 'sign',
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'off'],
    text: 'auto signs what is pushed and fails when there is nothing to sign with; off pushes without a signature',
  },
  {
    name: 'key',
    kind: 'secret',
    aliases: ['public-key'],
    refuseEmpty: true,
    text: 'key to sign or verify with: path of a PEM file, or the PEM itself',
  },
  { name: 'key-password', kind: 'secret', text: 'password of an encrypted key' },
  {
    name: 'identity-token',
    kind: 'secret',
    text: 'OpenID Connect token to sign with; that of the running job (GitHub, SIGSTORE_ID_TOKEN) when empty',
  },
  {
    name: 'fulcio-url',
    kind: 'text',
    default: 'https://fulcio.sigstore.dev',
    text: 'certificate authority that vouches for the identity',
  },
  {
    name: 'rekor-url',
    kind: 'text',
    default: 'https://rekor.sigstore.dev',
    text: 'transparency log; off signs without a log',
  },
  {
    name: 'rekor-version',
    kind: 'choice',
    default: '1',
    choices: ['1', '2'],
    text: 'protocol of the transparency log',
  },
  {
    name: 'tsa-url',
    kind: 'text',
    default: 'https://timestamp.sigstore.dev/api/v1/timestamp',
    text: 'authority that dates signatures; off signs without a timestamp',
  },
  {
    name: 'trusted-root',
    kind: 'text',
    text: 'trusted_root.json of the Sigstore instance; that of the public instance when empty',
  },
  {
    name: 'public-log',
    kind: 'boolean',
    default: 'false',
    text: 'let a repository that is private, or not known to be public, appear in the public Sigstore log',
  },
  { name: 'identity', kind: 'text', text: 'verify: who must have signed, exactly as the certificate says it' },
  { name: 'identity-pattern', kind: 'text', text: 'verify: the same as a regular expression for the whole identity' },
  { name: 'issuer', kind: 'text', text: 'verify: issuer of the identity token, exactly' },
  {
    name: 'formats',
    kind: 'list',
    default: 'bundle,legacy',
    text: 'how signatures are stored: bundle (Sigstore bundle as a referrer), legacy (the .sig and .att tags)',
  },
  {
    name: 'recursive',
    kind: 'boolean',
    text: 'each platform of an index as well; so by default for sign and verify, not for attest',
  },
  {
    name: 'type',
    kind: 'list',
    text: 'predicate type of attest or verify: cyclonedx, spdx, slsaprovenance1, vuln, openvex, custom or a URI',
  },
  { name: 'predicate', kind: 'text', text: 'file with the predicate to attest (JSON)' },
  { name: 'format', kind: 'text', text: 'output of sbom (cyclonedx, purls) or scan (table, json)' },
  { name: 'to', kind: 'text', text: 'destination of registry pull and copy' },
  {
    name: 'referrers',
    kind: 'boolean',
    default: 'false',
    text: 'registry copy and pull: take signatures and attestations along',
  },
  {
    name: 'artifact-type',
    kind: 'text',
    text: 'registry attach: type of the artifact; registry referrers: only this type',
  },
  {
    name: 'stats',
    kind: 'boolean',
    default: 'false',
    text: 'registry commands: add requests, tokens, bytes and memory to the answer',
  },

  {
    name: 'release',
    kind: 'boolean',
    default: 'false',
    text: 'claim the version by a git tag and publish a release on GitHub or GitLab',
  },
  {
    name: 'version',
    kind: 'text',
    text: 'version to release; from the git tag or by Conventional Commits when empty',
  },
  { name: 'tag-prefix', kind: 'text', default: 'v', text: 'what stands before the version in git tags' },
  {
    name: 'initial-version',
    kind: 'text',
    default: '0.1.0',
    text: 'first version of a repository without version tags',
  },
  {
    name: 'channels',
    kind: 'list',
    text: 'branches that make pre-releases, as BRANCH=WORD: beta=beta gives 1.3.0-beta.1',
  },
  {
    name: 'default-bump',
    kind: 'choice',
    default: 'none',
    choices: ['none', 'patch'],
    text: 'bump when no commit asks for one',
  },
  {
    name: 'release-host',
    kind: 'choice',
    choices: ['github', 'gitlab'],
    text: 'where the release is published; found from the environment and the git remote when empty',
  },
  { name: 'git-remote', kind: 'text', default: 'origin', text: 'remote that the version tag is pushed to' },
  { name: 'gitlab-token', kind: 'secret', text: 'GitLab token that may push tags; the job token when empty' },

  { name: 'out', kind: 'text', text: 'folder for report.json, scan.json, SBOMs and summaries' },
  {
    name: 'plan',
    kind: 'boolean',
    default: 'false',
    commandLineOnly: true,
    text: 'print what would be done, touch nothing',
  },
  {
    name: 'json',
    kind: 'boolean',
    default: 'false',
    commandLineOnly: true,
    text: 'print exactly one JSON document on standard output',
  },
  {
    name: 'quiet',
    kind: 'boolean',
    default: 'false',
    commandLineOnly: true,
    short: 'q',
    text: 'say only warnings and errors',
  },
  {
    name: 'host',
    kind: 'choice',
    choices: ['action', 'gitlab', 'cli'],
    commandLineOnly: true,
    text: 'whose rules for inputs and outputs hold; found from the environment when empty',
  },
] as const satisfies readonly Input[]

export type InputName = (typeof INPUTS)[number]['name']

const BY_NAME: ReadonlyMap<string, Input> = new Map(
  INPUTS.flatMap((input: Input) => [input.name, ...(input.aliases ?? [])].map((name) => [name, input] as const)),
)

/** The input with this name or alias. */
export function findInput(name: string): Input | undefined {
  return BY_NAME.get(name)
}

export function findShort(letter: string): Input | undefined {
  return INPUTS.find((input: Input) => input.short === letter)
}

/** Every spelling, for suggestions. */
export function inputSpellings(): readonly string[] {
  return [...BY_NAME.keys()]
}
