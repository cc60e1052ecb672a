import type { Problems } from '../../errors.ts'
import type { Command } from './context.ts'

interface Entry {
  readonly usage: string
  readonly text: string
  readonly load: () => Promise<Command>
}

/** Every command word, the same on each host. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  pipeline: {
    usage: 'pipeline [IMAGE...] [options]',
    text: 'build, catalogue, scan, gate, push, sign, verify and name an image',
    load: async () => (await import('./pipeline.ts')).pipeline,
  },
  build: {
    usage: 'build [IMAGE...] [options]',
    text: 'as pipeline, but stop when the image is in the registry by digest',
    load: async () => (await import('./pipeline.ts')).build,
  },
  release: {
    usage: 'release [options]',
    text: 'the pipeline, with a git tag that claims the version and a release on GitHub or GitLab',
    load: async () => (await import('./pipeline.ts')).release,
  },
  version: {
    usage: 'version [--initial-version V] [--channels BRANCH=WORD]',
    text: 'print the next version by Conventional Commits, and why',
    load: async () => (await import('./version.ts')).version,
  },
  sbom: {
    usage: 'sbom REF [--platforms P] [--format cyclonedx|spdx|purls] [--spec-version V]',
    text: 'print what is installed in an image',
    load: async () => (await import('./inspect.ts')).sbom,
  },
  scan: {
    usage: 'scan REF [--fail-on LEVEL] [--format table|json|sarif|gitlab|cyclonedx|junit]',
    text: 'match an image against known vulnerabilities',
    load: async () => (await import('./scan.ts')).scan,
  },
  rescan: {
    usage: 'rescan REF (--key FILE | --identity NAME --issuer URL) [--fail-on LEVEL] [--attest]',
    text: "match a release's signed bill of materials against today's advisories, and tell what is new",
    load: async () => (await import('./rescan.ts')).rescan,
  },
  sign: {
    usage: 'sign REF [--key FILE]',
    text: 'sign an image in a registry, with each of its platforms',
    load: async () => (await import('./sign.ts')).sign,
  },
  attest: {
    usage: 'attest REF --predicate FILE --type TYPE [--key FILE]',
    text: 'attach a signed statement to an image',
    load: async () => (await import('./sign.ts')).attest,
  },
  verify: {
    usage:
      'verify REF (--key FILE | --identity NAME --issuer URL | --policy FILE) [--type TYPE]... [--print-policy KIND]',
    text: 'check signatures and attestations of an image and its platforms',
    load: async () => (await import('./sign.ts')).verify,
  },
  'sign-bundle': {
    usage: 'sign-bundle --bundle FILE [--in-toto] [--signing-config FILE] FILE',
    text: 'sign a file with the identity of this job, into a Sigstore bundle',
    load: async () => (await import('./sign-bundle.ts')).signBundle,
  },
  'verify-bundle': {
    usage: 'verify-bundle --bundle FILE (--key FILE | --identity NAME --issuer URL) FILE|sha256:DIGEST',
    text: 'check a Sigstore bundle about a file',
    load: async () => (await import('./verify-bundle.ts')).verifyBundle,
  },
  promote: {
    usage: 'promote REF [--to REPOSITORY[:TAG]]... [--tags TAGS] (--key FILE | --identity NAME --issuer URL)',
    text: 'verify an image, copy it with its signatures, and name the copies',
    load: async () => (await import('./promote.ts')).promote,
  },
  key: {
    usage: 'key generate [--output-key-prefix PREFIX] [--key-type TYPE] | key public --key FILE',
    text: 'make a key pair that cosign reads too, or print the public half of a key',
    load: async () => (await import('./key.ts')).key,
  },
  rollback: {
    usage: 'rollback REPOSITORY[:BAD] --to VERSION [--reason TEXT] (--key FILE | --identity NAME --issuer URL)',
    text: 'take the floating tags back to an earlier version, and keep them there',
    load: async () => (await import('./rollback.ts')).rollback,
  },
  migrate: {
    usage: 'migrate [FILE]... [--in-place | --out DIR]',
    text: "print a workflow or .gitlab-ci.yml with Slipway in place of docker's actions or commands",
    load: async () => (await import('./migrate.ts')).migrate,
  },
  doctor: {
    usage: 'doctor [options of the run]',
    text: 'check what a run with these options needs, and say what is missing; nothing is touched',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  prune: {
    usage:
      'prune REPOSITORY [--delete-tags PATTERN] [--keep-tags PATTERN] [--older-than AGE] [--keep-last COUNT] [--force]',
    text: 'show which old images would go, and delete them with --force',
    load: async () => (await import('./prune.ts')).prune,
  },
  registry: {
    usage: 'registry push|pull|copy|tags|manifest|delete|referrers|attach …',
    text: 'the registry client on its own',
    load: async () => (await import('./registry.ts')).registry,
  },
}

/** The command behind a word; an unknown one becomes a problem. */
export function findCommand(word: string, problems: Problems): Command | undefined {
  const entry = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  if (entry === undefined) {
    problems.add('command', `${JSON.stringify(word)} is not one of ${Object.keys(COMMANDS).join(', ')}`)
    return undefined
  }
  return async (context) => (await entry.load())(context)
}
