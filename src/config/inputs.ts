import { BUILD_INPUTS } from './build-inputs.ts'
import type { Input } from './input.ts'
import { PROMOTION_INPUTS } from './promotion-inputs.ts'
import { RELEASE_INPUTS } from './release-inputs.ts'
import { SIGN_INPUTS } from './sign-inputs.ts'

/** The one table of inputs. action.yml, the GitLab inputs, the docs and the option parser all come from it. */
export const INPUTS = [
  {
    name: 'command',
    kind: 'text',
    default: 'pipeline',
    text: 'what to do: pipeline (everything), build, release, version, sbom, scan, rescan, sign, attest, verify, sign-bundle, verify-bundle, promote, rollback, prune, key, migrate, doctor or registry',
  },
  {
    name: 'arguments',
    kind: 'lines',
    text: 'positional arguments of the command, such as the reference to scan; one a line',
  },
  {
    name: 'config',
    kind: 'text',
    outsideFile: true,
    text: 'file of inputs; slipway.yml in the working directory when empty, if there is one',
  },
  {
    name: 'images',
    kind: 'list',
    comments: true,
    aliases: ['image', 'meta-images'],
    refuseEmpty: true,
    text: 'image names without a tag, such as ghcr.io/owner/app; the place of the images where slipway.yml has several',
  },
  {
    name: 'tags',
    kind: 'lines',
    comments: true,
    aliases: ['tag', 'meta-tags'],
    short: 't',
    text: 'tags or docker/metadata rules, one a line; a full version such as 1.2.3 also moves 1.2, 1 and latest',
  },
  {
    name: 'flavor',
    kind: 'lines',
    comments: true,
    aliases: ['meta-flavor'],
    text: 'docker/metadata flavor: latest=, prefix=, suffix=',
  },
  {
    name: 'sep-tags',
    kind: 'text',
    text: 'what stands between tags in the outputs of the Action; a line break when empty',
  },
  { name: 'sep-labels', kind: 'text', text: 'the same between labels' },
  { name: 'sep-annotations', kind: 'text', text: 'the same between annotations' },
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
  ...BUILD_INPUTS,
  {
    name: 'registry',
    kind: 'text',
    text: 'registry that username and password belong to; that of the first image when empty',
  },
  { name: 'username', kind: 'text', text: 'user of the registry; docker config is read when empty' },
  { name: 'password', kind: 'secret', text: 'password or token of the registry' },
  {
    name: 'registry-auth',
    kind: 'secret',
    text: 'further logins, as a YAML list of registry, username and password; also for base images',
  },
  {
    name: 'trusted-token-hosts',
    kind: 'list',
    text: 'pairs REGISTRY=HOST: token services on foreign hosts that may be given the credentials of the registry',
  },
  {
    name: 'registry-cacert',
    kind: 'text',
    refuseEmpty: true,
    text: 'file of PEM certificates: authorities trusted for registries besides the usual ones; or the PEM itself',
  },
  {
    name: 'plain-http-registries',
    kind: 'list',
    aliases: ['plain-http-registry'],
    text: 'registries as HOST[:PORT] that are spoken to over plain http; loopback is without being listed',
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
    name: 'fail-on-secrets',
    kind: 'choice',
    default: 'credentials',
    choices: ['none', 'credentials', 'all'],
    text: 'secrets in the image that refuse it: those of this run and logins (credentials), private keys as well (all), or none; all are listed',
  },
  {
    name: 'gate',
    kind: 'choice',
    default: 'block',
    choices: ['block', 'warn'],
    aliases: ['gate-mode'],
    text: 'what a refusal does: block ends with exit 10 and an empty registry, warn goes on and ends with exit 14',
  },
  {
    name: 'ignore-unfixed',
    kind: 'boolean',
    default: 'false',
    text: 'findings without a fixed version do not count for fail-on; they are listed',
  },
  {
    name: 'ignore-file',
    kind: 'text',
    text: 'YAML file of findings that do not count, each with a reason and a day when that ends; not heeded in pull requests',
  },
  {
    name: 'vex',
    kind: 'list',
    text: 'OpenVEX or CycloneDX files that say which findings do not affect the image; not heeded in pull requests',
  },
  {
    name: 'vex-from-registry',
    kind: 'boolean',
    default: 'false',
    text: 'scan and rescan: hear the OpenVEX documents attested of the image, of those only that the key or identity signed',
  },
  {
    name: 'attest',
    kind: 'boolean',
    default: 'false',
    text: 'rescan: attach the new scan to the image as a signed vuln statement',
  },
  {
    name: 'trivy-reports',
    kind: 'list',
    aliases: ['trivy-report'],
    text: 'JSON reports of trivy about the same image',
  },
  {
    name: 'grype-reports',
    kind: 'list',
    aliases: ['grype-report'],
    text: 'JSON reports of grype about the same image',
  },
  { name: 'offline', kind: 'text', text: 'folder of OSV records that is asked instead of osv-url' },
  {
    name: 'default-branch-image',
    kind: 'text',
    text: 'name of this image on the default branch, so that GitLab keeps track of findings across tags',
  },
  { name: 'osv-url', kind: 'text', default: 'https://api.osv.dev', text: 'OSV server that knows the advisories' },
  ...SIGN_INPUTS,
  ...RELEASE_INPUTS,
  {
    name: 'format',
    kind: 'text',
    text: 'output of sbom (cyclonedx, spdx, purls) or scan (table, json, sarif, gitlab, cyclonedx, junit)',
  },
  {
    name: 'spec-version',
    kind: 'choice',
    choices: ['1.4', '1.5', '1.6'],
    text: 'sbom: version of CycloneDX that is written; 1.6 when empty',
  },
  {
    name: 'sbom',
    kind: 'text',
    text: "scan: CycloneDX file to match instead of reading the image; builds: true or generator=IMAGE puts BuildKit's own SBOM in the index",
  },
  ...PROMOTION_INPUTS,
  {
    name: 'referrers',
    kind: 'boolean',
    default: 'false',
    text: 'registry push, pull and copy: take signatures and attestations along',
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
    name: 'in-place',
    kind: 'boolean',
    default: 'false',
    commandLineOnly: true,
    text: 'migrate: change the files themselves; without it they are only read',
  },
  {
    name: 'host',
    kind: 'choice',
    choices: ['action', 'gitlab', 'cli'],
    commandLineOnly: true,
    text: 'whose rules for inputs and outputs hold; found from the environment when empty',
  },
] as const satisfies readonly Input[]

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
