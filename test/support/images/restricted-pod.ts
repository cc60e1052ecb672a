/** What the checks below read of a pod manifest. */
export interface PodManifest {
  readonly spec: {
    readonly hostNetwork?: boolean
    readonly hostPID?: boolean
    readonly hostIPC?: boolean
    readonly automountServiceAccountToken?: boolean
    readonly imagePullSecrets?: readonly { readonly name: string }[]
    readonly securityContext?: SecurityContext
    readonly initContainers?: readonly Container[]
    readonly containers: readonly Container[]
    readonly volumes?: readonly Readonly<Record<string, unknown>>[]
  }
}

interface SecurityContext {
  readonly runAsNonRoot?: boolean
  readonly runAsUser?: number
  readonly seccompProfile?: { readonly type?: string }
}

interface Container {
  readonly name: string
  readonly image: string
  readonly securityContext?: SecurityContext & {
    readonly privileged?: boolean
    readonly allowPrivilegeEscalation?: boolean
    readonly readOnlyRootFilesystem?: boolean
    readonly capabilities?: { readonly drop?: readonly string[]; readonly add?: readonly string[] }
  }
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[]
  readonly resources?: { readonly limits?: Readonly<Record<string, unknown>> }
}

const VOLUMES = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
])
const PINNED = /^[^@\s]+@sha256:[0-9a-f]{64}$/

/**
 * What a pod has beyond Kubernetes' restricted pod security standard (its documentation, "Pod Security Standards"), and against our
 * own rules: every image by digest, a fixed user, read-only root file systems, no token of the cluster, limits, mounted volumes that exist.
 */
export function podFaults({ spec }: PodManifest): readonly string[] {
  const all = [...(spec.initContainers ?? []), ...spec.containers]
  const volumes = (spec.volumes ?? []).map(({ name, ...source }) => ({
    name: String(name),
    kinds: Object.keys(source),
  }))
  const faults = [
    spec.hostNetwork === true || spec.hostPID === true || spec.hostIPC === true ? 'shares namespaces of the host' : '',
    spec.automountServiceAccountToken === false ? '' : 'gets a token of the cluster',
    (spec.imagePullSecrets ?? []).length > 0 ? '' : 'has no pull secret',
    spec.securityContext?.runAsNonRoot === true ? '' : 'may run as root',
    (spec.securityContext?.runAsUser ?? 0) > 0 ? '' : 'has no fixed user',
    spec.securityContext?.seccompProfile?.type === 'RuntimeDefault' ? '' : 'has no seccomp profile',
    ...volumes.flatMap(({ name, kinds }) =>
      kinds.filter((kind) => !VOLUMES.has(kind)).map((kind) => `${name} is a ${kind}`),
    ),
    ...all.flatMap((container) =>
      containerFaults(
        container,
        volumes.map(({ name }) => name),
      ),
    ),
  ]
  return faults.filter((fault) => fault !== '')
}

function containerFaults(
  { name, image, securityContext, volumeMounts = [], resources }: Container,
  volumes: readonly string[],
): readonly string[] {
  const { privileged, allowPrivilegeEscalation, readOnlyRootFilesystem, capabilities, ...own } = securityContext ?? {}
  const faults = [
    PINNED.test(image) ? '' : 'is not pinned by digest',
    privileged === true || allowPrivilegeEscalation !== false ? 'may gain privileges' : '',
    readOnlyRootFilesystem === true ? '' : 'can write its root file system',
    capabilities?.drop?.join() === 'ALL' && capabilities.add === undefined ? '' : 'keeps capabilities',
    own.runAsNonRoot === false || own.runAsUser === 0 ? 'runs as root' : '',
    own.seccompProfile !== undefined && own.seccompProfile.type !== 'RuntimeDefault'
      ? 'has another seccomp profile'
      : '',
    resources?.limits?.['memory'] === undefined ? 'has no limit of memory' : '',
    ...volumeMounts
      .filter((mount) => !volumes.includes(mount.name))
      .map((mount) => `mounts ${mount.name}, which is no volume`),
  ]
  return faults.filter((fault) => fault !== '').map((fault) => `${name} ${fault}`)
}
