import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import { parsePlatform } from '../image/platform.ts'
import { DURATION_PATTERN, parseDuration } from './duration.ts'
import { CLAIM_OIDS, type ClaimName } from './identity-policy.ts'
import { globFault } from './image-glob.ts'
import { JSON_POINTER_PATTERN } from './json-pointer.ts'
import { resolvePredicateType } from './predicate-type.ts'
import { PREDICATE_TYPES } from './statement.ts'
import { SEVERITY_LIMITS, type SeverityLimit } from './verification-policy.ts'

/** The names of authorities, and what they may be. */
const NAME_PATTERN = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/
const RATINGS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly SeverityLimit[]

const Text = v.pipe(v.string(), v.nonEmpty('is empty'))
const Name = v.pipe(v.string(), v.regex(NAME_PATTERN, 'is no name: write lower-case letters, digits, ".", "_" and "-"'))

const Pattern = v.pipe(
  Text,
  v.rawTransform(({ dataset, addIssue, NEVER }): RegExp => {
    try {
      return new RegExp(dataset.value, 'u')
    } catch (error) {
      addIssue({ message: `is not a regular expression: ${error instanceof Error ? error.message : String(error)}` })
      return NEVER
    }
  }),
)

const Duration = v.pipe(
  v.string(),
  v.regex(DURATION_PATTERN, 'is no time span: write 90m, 12h, 7d or 2w'),
  v.transform((text) => parseDuration(text) ?? 0),
)

/** What a parser of the command line reads; its error becomes the fault at this place. */
function read<T>(parse: (text: string) => T) {
  return v.pipe(
    Text,
    v.rawTransform(({ dataset, addIssue, NEVER }): T => {
      try {
        return parse(dataset.value)
      } catch (error) {
        if (!(error instanceof SlipwayError)) throw error
        addIssue({ message: error.message })
        return NEVER
      }
    }),
  )
}

function small(least: 0 | 1) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(9))
}

/** A list that has something in it, and nothing twice. */
function list<T extends v.GenericSchema>(item: T) {
  return v.pipe(
    v.array(item),
    v.minLength(1, 'is empty'),
    v.maxLength(100),
    v.check((items) => new Set(items.map((one) => JSON.stringify(one))).size === items.length, 'names something twice'),
  )
}

const Claims = v.strictObject(
  Object.fromEntries(Object.keys(CLAIM_OIDS).map((name) => [name, v.exactOptional(Text)])) as Record<
    ClaimName,
    v.ExactOptionalSchema<typeof Text, undefined>
  >,
)

const AuthoritySchema = v.pipe(
  v.strictObject({
    key: v.exactOptional(
      v.pipe(Text, v.description('A public key: the path of a PEM file from here, or the PEM itself.')),
    ),
    identity: v.exactOptional(
      v.pipe(Text, v.description("Who must have signed: the certificate's subject alternative name, exactly.")),
    ),
    identityPattern: v.exactOptional(v.pipe(Pattern, v.description('The same as a regular expression for all of it.'))),
    issuer: v.exactOptional(v.pipe(Text, v.description('Issuer of the identity token, exactly.'))),
    issuerPattern: v.exactOptional(v.pipe(Pattern, v.description('The same as a regular expression for all of it.'))),
    claims: v.exactOptional(
      v.pipe(
        Claims,
        v.description('What the certificate must say besides, exactly, by the names of Fulcio (docs/oid-info.md).'),
      ),
    ),
    logThreshold: v.exactOptional(
      v.pipe(small(0), v.description('How many transparency logs must hold the signature; 1 when left out.')),
    ),
    timestampThreshold: v.exactOptional(
      v.pipe(small(1), v.description('How many logs or authorities must date the signature; 1 when left out.')),
    ),
    trustedRoot: v.exactOptional(
      v.pipe(
        Text,
        v.description(
          'Path of the trusted_root.json of its Sigstore instance from here; that of --trusted-root when left out.',
        ),
      ),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const message of authorityFaults(dataset.value)) addIssue({ message })
  }),
)

const IDENTITY_ONLY = [
  'issuer',
  'issuerPattern',
  'claims',
  'logThreshold',
  'timestampThreshold',
  'trustedRoot',
] as const

function authorityFaults(one: Readonly<Record<string, unknown>>): readonly string[] {
  const has = (name: string): boolean => Object.hasOwn(one, name)
  const who = ['key', 'identity', 'identityPattern'].filter(has)
  if (who.length === 0) return ['names nobody: write key, identity or identityPattern']
  if (who.length > 1) return [`names ${who.join(' and ')}: each of them is an authority of its own`]
  if (has('key')) return IDENTITY_ONLY.filter(has).map((name) => `${name} is for identities, not for a key`)
  if (has('issuer') && has('issuerPattern')) return ['names issuer and issuerPattern: write one of them']
  return has('issuer') || has('issuerPattern') ? [] : ['names no issuer: an identity counts only with its issuer']
}

const REQUIREMENT = {
  authorities: v.exactOptional(
    v.pipe(
      list(Name),
      v.description('Of whom any one may have made it; may be left out when the policy names only one authority.'),
    ),
  ),
  threshold: v.exactOptional(
    v.pipe(small(1), v.description('How many different keys or identities must have made one; 1 when left out.')),
  ),
  recursive: v.exactOptional(
    v.pipe(v.boolean(), v.description('false: only for the named manifest, not for those of the platforms in it.')),
  ),
  maxAge: v.exactOptional(
    v.pipe(
      Duration,
      v.description(
        'How long ago the signature may have been dated, or the scan of a vuln statement have ended: 12h, 7d, 2w.',
      ),
    ),
  ),
}

const SignatureSchema = v.strictObject(REQUIREMENT)

const ATTESTATION = {
  type: v.pipe(
    read(resolvePredicateType),
    v.description('Predicate type: cyclonedx, slsaprovenance1, vuln, … or a URI.'),
  ),
  ...REQUIREMENT,
  count: v.exactOptional(
    v.pipe(small(1), v.description('How many statements that say different things must be there; 1 when left out.')),
  ),
  maxSeverity: v.exactOptional(
    v.pipe(v.picklist(SEVERITY_LIMITS), v.description('vuln: the worst rating that the newest scan may have found.')),
  ),
  unknownSeverity: v.exactOptional(
    v.pipe(
      v.picklist(RATINGS),
      v.description('vuln: the rating that a vulnerability without one counts as; none when left out.'),
    ),
  ),
  builderId: v.exactOptional(v.pipe(Text, v.description('Provenance: the builder, exactly.'))),
  builderIdPattern: v.exactOptional(v.pipe(Pattern, v.description('The same as a regular expression for all of it.'))),
  buildType: v.exactOptional(v.pipe(Text, v.description('Provenance: the build type, exactly.'))),
  sourceRepository: v.exactOptional(
    v.pipe(
      Text,
      v.description('Provenance: address of the repository that was built, such as https://github.com/acme/app.'),
    ),
  ),
  sourceRef: v.exactOptional(
    v.pipe(Text, v.description('Provenance: full ref that was built, such as refs/heads/main.')),
  ),
  predicate: v.exactOptional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.regex(JSON_POINTER_PATTERN, 'is no JSON pointer: write /member/other')),
        v.unknown(),
      ),
      v.description('Any other member of the predicate, by JSON pointer, with the value that must stand there.'),
    ),
  ),
}

const AttestationSchema = v.pipe(
  v.strictObject(ATTESTATION),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const message of attestationFaults(dataset.value)) addIssue({ message })
  }),
)

const PROVENANCE: readonly string[] = [PREDICATE_TYPES.slsaprovenance, PREDICATE_TYPES.slsaprovenance1]
const OF_SCANS = ['maxSeverity', 'unknownSeverity'] as const
const OF_PROVENANCE = ['builderId', 'builderIdPattern', 'buildType', 'sourceRepository', 'sourceRef'] as const

function attestationFaults(one: Readonly<Record<string, unknown>> & { readonly type: string }): readonly string[] {
  const has = (name: string): boolean => Object.hasOwn(one, name)
  const strange = [
    ...(one.type === PREDICATE_TYPES.vuln ? [] : OF_SCANS.filter(has).map((name) => [name, 'vuln'] as const)),
    ...(PROVENANCE.includes(one.type)
      ? []
      : OF_PROVENANCE.filter(has).map((name) => [name, 'slsaprovenance1'] as const)),
  ]
  return [
    ...strange.map(([name, type]) => `${name} is for the type ${type}`),
    ...(one.type === PREDICATE_TYPES.sign ? ['demands signatures: write them under signatures'] : []),
    ...(has('builderId') && has('builderIdPattern') ? ['names builderId and builderIdPattern: write one of them'] : []),
    ...(has('unknownSeverity') && !has('maxSeverity') ? ['unknownSeverity means nothing without maxSeverity'] : []),
  ]
}

const Glob = v.pipe(
  Text,
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? globFault(dataset.value) : undefined
    if (fault !== undefined) addIssue({ message: fault })
  }),
)

const RuleSchema = v.pipe(
  v.strictObject({
    images: v.pipe(
      list(Glob),
      v.description(
        'Repositories that the rule is about: * is any part of a path, ** any number of parts. ["**"] is every image.',
      ),
    ),
    platforms: v.exactOptional(
      v.pipe(
        list(read(parsePlatform)),
        v.description(
          'Platforms that the image must have; they and the index are judged. Every manifest is when left out.',
        ),
      ),
    ),
    recursive: v.exactOptional(
      v.pipe(v.boolean(), v.description('false: only the named manifest is judged, not those of the platforms in it.')),
    ),
    signatures: v.exactOptional(
      v.pipe(list(SignatureSchema), v.description('Signatures that must be there, all of them.')),
    ),
    attestations: v.exactOptional(
      v.pipe(list(AttestationSchema), v.description('Attestations that must be there, all of them.')),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { signatures, attestations, platforms, recursive } = dataset.value
    if (signatures === undefined && attestations === undefined)
      addIssue({ message: 'demands nothing: write signatures or attestations' })
    if (platforms !== undefined && recursive === false)
      addIssue({ message: 'names platforms and recursive: false, which leaves them out' })
  }),
)

/** The file as it is written; `parseVerificationPolicy` makes a policy of what it gives. */
export const PolicySchema = v.pipe(
  v.strictObject({
    schema: v.pipe(v.literal(1), v.description('Version of this format.')),
    authorities: v.pipe(
      v.record(Name, AuthoritySchema),
      v.minEntries(1, 'names nobody'),
      v.description('Who may sign, by names that the rules use.'),
    ),
    rules: v.pipe(
      list(RuleSchema),
      v.description(
        'What images must carry. Every rule that names an image applies to it; an image that none names is refused.',
      ),
    ),
  }),
  v.description('What images must carry to be accepted by slipway verify --policy.'),
)

export type PolicyDocument = v.InferOutput<typeof PolicySchema>
