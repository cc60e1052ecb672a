import { readMaterials } from '../build/materials.ts'
import { slsaProvenance, type BuildInvocation } from '../build/provenance.ts'
import { publicParameters } from '../build/public-parameters.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { formatPlatform } from '../image/platform.ts'
import type { Cancellable } from '../image/store.ts'
import { reportOnPlatform, vulnPredicate, type ScanCircumstances } from '../scan/vuln-predicate.ts'
import type { StatementRequest } from '../sign/signer.ts'
import { PREDICATE_TYPES } from '../sign/statement.ts'
import { VERSION } from '../version.ts'
import type { ImagePlan } from './plan.ts'
import type { Ports, Signatory } from './ports.ts'
import { provenanceSources } from './provenance-facts.ts'
import type { Staged } from './staging.ts'

/** The predicate of a statement as a document for people and programs; undefined when there is no such statement. */
export function documentOf(
  statements: readonly StatementRequest[],
  { digest }: Descriptor,
  type: keyof typeof PREDICATE_TYPES,
): string | undefined {
  const found = statements.find(
    ({ subject, predicateType }) => subject.digest === digest && predicateType === PREDICATE_TYPES[type],
  )
  return found === undefined ? undefined : `${JSON.stringify(found.predicate, undefined, 2)}\n`
}

/**
 * The statements about the index and each platform: the signature, what is in it, where it comes from and what the scan found.
 * The statement about an index says of its platforms what their own statements say in full.
 */
export async function statementsAbout(
  from: Staged,
  plan: ImagePlan,
  signatory: Signatory | undefined,
  ports: Pick<Ports, 'bill'>,
  call: Cancellable,
): Promise<readonly StatementRequest[]> {
  const provenance = await provenanceOf(from, plan, signatory, call)
  const children = from.children.map((child): readonly StatementRequest[] => {
    const { descriptor } = child.content
    const scan = reportOnPlatform(
      from.scan,
      formatPlatform(child.platform),
      `${plan.names[0] ?? ''}@${descriptor.digest}`,
    )
    return about(descriptor, { bill: JSON.parse(child.bill) as unknown, provenance, scan: scanPredicate(scan, plan) })
  })
  const root = from.root.descriptor
  const isOnly = from.children.some(({ content }) => content.descriptor.digest === root.digest)
  const index = isOnly
    ? []
    : about(root, {
        bill: JSON.parse(await indexBillOf(from, plan, ports)) as unknown,
        provenance,
        scan: scanPredicate(from.scan, plan),
      })
  // What BuildKit says is signed as it stands: the signature says who published it, no more.
  const attestations = from.attestations.map(({ content }): StatementRequest => ({
    subject: content.descriptor,
    predicateType: PREDICATE_TYPES.sign,
    predicate: {},
  }))
  return [...index, ...children.flat(), ...attestations]
}

interface Predicates {
  readonly bill: unknown
  readonly provenance: unknown
  readonly scan: unknown
}

function about(subject: Descriptor, { bill, provenance, scan }: Predicates): readonly StatementRequest[] {
  return [
    { subject, predicateType: PREDICATE_TYPES.sign, predicate: {} },
    { subject, predicateType: PREDICATE_TYPES.cyclonedx, predicate: bill },
    { subject, predicateType: PREDICATE_TYPES.slsaprovenance1, predicate: provenance },
    { subject, predicateType: PREDICATE_TYPES.vuln, predicate: scan },
  ]
}

async function provenanceOf(
  { build, children }: Staged,
  plan: ImagePlan,
  signatory: Signatory | undefined,
  call: Cancellable,
): Promise<unknown> {
  const materials = await Promise.all(
    build.platforms.flatMap(({ attestation }) =>
      attestation === undefined ? [] : [readMaterials(build.source, attestation, call)],
    ),
  )
  const { version, immutable } = plan.tags
  return slsaProvenance({
    invocation: plan.invocation(signatory?.kind === 'identity' ? signatory.identity : undefined),
    parameters: publicParameters(
      { ...plan.build, platforms: children.map(({ platform }) => platform) },
      {
        images: plan.names,
        ...(version === undefined ? {} : { version }),
        ...(immutable.length === 0 ? {} : { tags: immutable }),
      },
    ),
    sources: provenanceSources(plan.facts, plan.build.context),
    materials,
    toolVersion: VERSION,
  })
}

function scanPredicate(scan: Staged['scan'], plan: ImagePlan): unknown {
  return vulnPredicate(scan, {
    toolVersion: VERSION,
    feed: { uri: plan.request.feed },
    ...runOf(plan.invocation()),
  })
}

/** The run of the CI system, as a scan tells it; nothing outside of CI. */
export function runOf(invocation: BuildInvocation): Pick<ScanCircumstances, 'run'> {
  if (invocation.host === 'local' || invocation.invocationId === undefined) return {}
  const { invocationId: uri, builderId } = invocation
  return { run: { uri, id: uri, builderId } }
}

function indexBillOf(from: Staged, plan: ImagePlan, ports: Pick<Ports, 'bill'>): Promise<string> {
  const created = from.children[0]?.config.created
  const index = {
    name: plan.names[0] ?? '',
    digest: from.root.descriptor.digest,
    ...(created === undefined ? {} : { created }),
  }
  const platforms = from.children.map(({ platform, content, size }) => ({
    platform,
    digest: content.descriptor.digest,
    size,
  }))
  return ports.bill.writeIndex(index, platforms)
}
