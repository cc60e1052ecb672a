import { stringify } from 'yaml'
import type { Input } from '../../src/config/input.ts'
import { sentence } from './text.ts'

/** Outputs of the Action, in the order of `INTERFACE`; the host writes exactly these. */
export const OUTPUTS: Readonly<Record<string, string>> = {
  digest: 'digest of the image in the registry; of the index when it has several platforms',
  imageid: 'digest of the image configuration, as docker shows it; of the first platform',
  metadata: 'what docker buildx says about the build, as JSON',
  tags: 'full names the image was given, one a line',
  'tag-names': 'the tags alone, one a line',
  version: 'version of the image, or what its first tag says',
  labels: 'labels that the image was given, one a line',
  annotations: 'annotations of the image, one a line, each with its level',
  json: 'tags, labels and annotations, as JSON',
  sbom: 'path of the SBOM of the first platform (CycloneDX JSON)',
  scan: 'path of the scan report (JSON)',
  report: 'path of the Report of the run (report.json); of a command without one its document, as JSON',
  images: 'every image with its name, digest, tags and platforms, as JSON',
}

// A default in action.yml reaches the program as a value that was set, so that slipway.yml could not change it.
const DEFAULTS: Readonly<Record<string, string>> = { command: 'pipeline', 'github-token': '${{ github.token }}' }

/** `dist` is the way from the file to the bundle. */
export function actionYaml(inputs: readonly Input[], dist = 'dist'): string {
  const action = {
    name: 'Slipway',
    description: 'Takes a container image from source to a release that anyone can verify',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: Object.fromEntries(inputs.filter(offered).map((input) => [input.name, actionInput(input)])),
    outputs: Object.fromEntries(Object.entries(OUTPUTS).map(([name, text]) => [name, { description: sentence(text) }])),
    runs: { using: 'node24', main: `${dist}/index.js`, post: `${dist}/post.js` },
  }
  return `# Generated from src/config/inputs.ts by npm run bundle.\n${stringify(action, { lineWidth: 0 })}`
}

function offered(input: Input): boolean {
  return input.commandLineOnly !== true
}

function actionInput(input: Input): Readonly<Record<string, unknown>> {
  const choices = input.choices === undefined ? '' : ` One of ${input.choices.join(', ')}.`
  const fallback = input.default === undefined || input.name in DEFAULTS ? '' : ` Default "${input.default}".`
  const preset = DEFAULTS[input.name]
  return {
    description: `${sentence(input.text)}${choices}${fallback}`,
    required: false,
    ...(preset === undefined ? {} : { default: preset }),
  }
}
