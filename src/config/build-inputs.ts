import type { Input } from './input.ts'

/** How the image is built: the names and meanings of docker/build-push-action. */
export const BUILD_INPUTS = [
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
  {
    name: 'squash',
    kind: 'boolean',
    default: 'false',
    text: 'join the layers of each platform into one with the same files; the history says so',
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
    name: 'source',
    kind: 'text',
    text: 'in place of context: a git address URL#ref:subdir, a tar archive or a folder; without a Dockerfile one is made',
  },
  {
    name: 'digests',
    kind: 'lines',
    aliases: ['digest'],
    text: 'merge what build runs pushed, one platform each: REPOSITORY@DIGEST or report files, one a line; nothing is built',
  },
] as const satisfies readonly Input[]
