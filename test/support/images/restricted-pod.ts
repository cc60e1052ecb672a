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

/** Sentences of the rules that hold. */
function broken(rules: readonly (readonly [boolean, string])[]): readonly string[] {
  return rules.filter(([holds]) => holds).map(([, sentence]) => sentence)
}

/**
 * What a pod has beyond Kubernetes' restricted pod security standard (its documentation, "Pod Security Standards"), and against our
 * own rules: every image by digest, a fixed user, read-only root file systems, no token of the cluster, limits, mounted volumes
 * that exist.
 */
export function podFaults({ spec }: PodManifest): readonly string[] {
  const volumes = (spec.volumes ?? []).map(({ name, ...source }) => ({
    name: String(name),
    kinds: Object.keys(source),
  }))
  const names = volumes.map(({ name }) => name)
  return [
    ...broken([
      [[spec.hostNetwork, spec.hostPID, spec.hostIPC].includes(true), 'shares namespaces of the host'],
      [spec.automountServiceAccountToken !== false, 'gets a token of the cluster'],
      [(spec.imagePullSecrets ?? []).length === 0, 'has no pull secret'],
    ]),
    ...userFaults(spec.securityContext ?? {}),
    ...volumes.flatMap(({ name, kinds }) =>
      kinds.filter((kind) => !VOLUMES.has(kind)).map((kind) => `${name} is a ${kind}`),
    ),
    ...[...(spec.initContainers ?? []), ...spec.containers].flatMap((container) => containerFaults(container, names)),
  ]
}

function userFaults({ runAsNonRoot, runAsUser = 0, seccompProfile }: SecurityContext): readonly string[] {
  return broken([
    [runAsNonRoot !== true, 'may run as root'],
    [runAsUser <= 0, 'has no fixed user'],
    [seccompProfile?.type !== 'RuntimeDefault', 'has no seccomp profile'],
  ])
}

function containerFaults(container: Container, volumes: readonly string[]): readonly string[] {
  const { name, image, securityContext: context = {}, volumeMounts = [], resources } = container
  const { drop, add } = context.capabilities ?? {}
  const faults = broken([
    [!PINNED.test(image), 'is not pinned by digest'],
    [context.privileged === true || context.allowPrivilegeEscalation !== false, 'may gain privileges'],
    [context.readOnlyRootFilesystem !== true, 'can write its root file system'],
    [drop?.join() !== 'ALL' || add !== undefined, 'keeps capabilities'],
    // What the pod says holds unless the container says something else.
    [context.runAsNonRoot === false || context.runAsUser === 0, 'runs as root'],
    [!['RuntimeDefault', undefined].includes(context.seccompProfile?.type), 'has another seccomp profile'],
    [resources?.limits?.['memory'] === undefined, 'has no limit of memory'],
  ])
  const unknown = volumeMounts.filter((mount) => !volumes.includes(mount.name))
  return [...faults, ...unknown.map((mount) => `mounts ${mount.name}, which is no volume`)].map(
    (fault) => `${name} ${fault}`,
  )
}
