import type { ExposedKind } from '../image/exposed-secret.ts'

/** Files of credentials and keys are smaller; larger ones are not looked into. */
export const EXPOSED_LIMIT_BYTES: number = 64 << 10
/** The first byte of a PEM file. */
export const PEM_FIRST_BYTE = 0x2d

const URL_WITH_LOGIN = /https?:\/\/(?:[^/\s:@"]*:(?![$*])[^/\s@"]+|(?![$*])[^/\s:@"]{20,})@/i
/** `AUTHORIZATION: basic …` is what checkout actions leave behind. */
const GIT_LOGIN = new RegExp(
  String.raw`extraheader\s*=\s*"?authorization:\s*\S+\s+(?![$*])|${URL_WITH_LOGIN.source}`,
  'i',
)
/** On one line: an empty value is none, whatever the next line begins with. */
const IS = String.raw`[^\S\r\n]*[:=][^\S\r\n]*`
/** A reference to a variable is no secret. */
const OWN_WORDS = String.raw`(?!["']?\$)["']?[^\s"']{8,}`

/** The files in which programs keep logins, and what a login looks like there. */
const CREDENTIALS: readonly { readonly file: RegExp; readonly login: RegExp }[] = [
  { file: /(?:^|\/)(?:\.git\/(?:modules\/.+\/)?config|\.gitconfig|etc\/gitconfig)$/, login: GIT_LOGIN },
  { file: /(?:^|\/)\.git-credentials$/, login: URL_WITH_LOGIN },
  { file: /(?:^|\/)\.?npmrc$/, login: new RegExp(String.raw`_(?:authToken|auth|password)${IS}${OWN_WORDS}`) },
  {
    file: /(?:^|\/)(?:\.docker\/config\.json|containers\/auth\.json)$/,
    login: /"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]{8,}"/,
  },
  { file: /(?:^|\/)\.pypirc$/, login: new RegExp(String.raw`password${IS}${OWN_WORDS}`) },
  { file: /(?:^|\/)\.netrc$/, login: new RegExp(String.raw`\bpassword\s+${OWN_WORDS}`) },
  { file: /(?:^|\/)\.aws\/credentials$/, login: new RegExp(String.raw`aws_secret_access_key${IS}${OWN_WORDS}`, 'i') },
  { file: /(?:^|\/)\.cargo\/credentials(?:\.toml)?$/, login: new RegExp(String.raw`\btoken${IS}${OWN_WORDS}`) },
]

/** Where packages bring examples and test data: a key there is public already. */
const OF_PACKAGES =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|testdata|usr\/share\/doc|usr\/lib\/python3[^/]*\/test|go\/pkg\/mod)\//

const PRIVATE_KEY = /-----BEGIN (?:(?:RSA|EC|DSA) )?PRIVATE KEY-----\s+(?!Proc-Type: 4,ENCRYPTED)/
const OPENSSH_KEY = /-----BEGIN OPENSSH PRIVATE KEY-----\s+([A-Za-z0-9+/]{40})/
/** Magic, then the length and name of the cipher (OpenSSH, PROTOCOL.key). */
const OPENSSH_PLAIN = Buffer.from('openssh-key-v1\0\0\0\0\x04none', 'latin1')

/** Whether a file of that name may hold logins; paths have no leading slash. */
export function isCredentialFile(path: string): boolean {
  return !OF_PACKAGES.test(path) && CREDENTIALS.some(({ file }) => file.test(path))
}

/** What a file shows that it should not; undefined when nothing. */
export function exposedIn(path: string, bytes: Buffer): ExposedKind | undefined {
  if (OF_PACKAGES.test(path)) return undefined
  const text = bytes.toString('latin1')
  const said = text.replaceAll(/^[^\S\n]*[#;].*$/gm, '')
  if (CREDENTIALS.some(({ file, login }) => file.test(path) && login.test(said))) return 'credentials'
  return PRIVATE_KEY.test(text) || isOpenKeyOfSsh(text) ? 'private-key' : undefined
}

function isOpenKeyOfSsh(text: string): boolean {
  const [, start = ''] = OPENSSH_KEY.exec(text) ?? []
  return Buffer.from(start, 'base64').subarray(0, OPENSSH_PLAIN.length).equals(OPENSSH_PLAIN)
}
