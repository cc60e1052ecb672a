import { isInstalledNpmPath } from './npm.ts'
import { isPythonMetadataPath } from './python.ts'

/** What a file tells about installed packages. */
export type Role =
  | 'os-release'
  | 'dpkg-status'
  | 'dpkg-package'
  | 'dpkg-files'
  | 'apk-installed'
  | 'rpm-database'
  | 'rpm-log'
  | 'npm-manifest'
  | 'python-metadata'

/** The package databases that hold every package in one file. */
export const DATABASES: readonly { readonly path: string; readonly role: 'dpkg-status' | 'apk-installed' }[] = [
  { path: 'var/lib/dpkg/status', role: 'dpkg-status' },
  { path: 'lib/apk/db/installed', role: 'apk-installed' },
  { path: 'usr/lib/apk/db/installed', role: 'apk-installed' },
]

/** Where rpm's database stands: of old, since Fedora 36 and openSUSE, on systems with an immutable /usr. */
export const RPM_FOLDERS: readonly string[] = ['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm']

/** The three forms of it: sqlite, ndb (openSUSE and SUSE), Berkeley DB (up to RHEL 8). */
export const RPM_DATABASES: readonly string[] = ['rpmdb.sqlite', 'Packages.db', 'Packages']
/** Next to the sqlite form: what was written and is not in the file yet. */
export const RPM_LOG = 'rpmdb.sqlite-wal'

/** One file for each package, as in distroless images. */
export const STATUS_FOLDER = 'var/lib/dpkg/status.d'
export const DPKG_INFO_FOLDER = 'var/lib/dpkg/info'

/** In the order of os-release(5): the first that exists counts. */
export const OS_RELEASE_PATHS: readonly string[] = ['etc/os-release', 'usr/lib/os-release']

/** The largest file of each role that is read, in bytes. */
export const ROLE_LIMIT_BYTES: Readonly<Record<Role, number>> = {
  'os-release': 64 << 10,
  'dpkg-status': 64 << 20,
  'dpkg-package': 1 << 20,
  'dpkg-files': 32 << 20,
  'apk-installed': 64 << 20,
  'rpm-database': 160 << 20,
  'rpm-log': 64 << 20,
  'npm-manifest': 1 << 20,
  'python-metadata': 1 << 20,
}

const ROLE_OF_PATH: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...OS_RELEASE_PATHS.map((path) => [path, 'os-release'] as const),
  ...DATABASES.map(({ path, role }) => [path, role] as const),
  ...RPM_FOLDERS.flatMap((folder) => [
    ...RPM_DATABASES.map((name) => [`${folder}/${name}`, 'rpm-database'] as const),
    [`${folder}/${RPM_LOG}`, 'rpm-log'] as const,
  ]),
])

/** Which role a file has by its path in the image (no leading slash, directories' symlinks resolved). */
export function roleOf(path: string): Role | undefined {
  if (path.endsWith('/package.json')) return isInstalledNpmPath(path) ? 'npm-manifest' : undefined
  if (isPythonMetadataPath(path)) return 'python-metadata'
  const slash = path.lastIndexOf('/')
  const folder = slash < 0 ? '' : path.slice(0, slash)
  if (folder === STATUS_FOLDER) return path.endsWith('.md5sums') ? 'dpkg-files' : 'dpkg-package'
  if (folder === DPKG_INFO_FOLDER) return path.endsWith('.list') || path.endsWith('.md5sums') ? 'dpkg-files' : undefined
  return ROLE_OF_PATH.get(path)
}
