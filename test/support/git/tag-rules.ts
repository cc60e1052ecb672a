export type TagRule = 'github-ruleset' | 'gitlab-protected-tag' | 'plain-hook'

const declining = (lines: readonly string[]): string =>
  [
    '#!/bin/sh',
    'case "$1" in',
    'refs/tags/*)',
    ...lines.map((line) => `  echo '${line}' >&2`),
    '  exit 1 ;;',
    'esac',
    'exit 0',
    '',
  ].join('\n')

/** `update` hooks that decline tags in the words of the hosts. */
export const TAG_RULES: Readonly<Record<TagRule, string>> = {
  'github-ruleset': declining([
    'error: GH013: Repository rule violations found for refs/tags/v1.0.0.',
    'Review all repository rules at https://github.com/acme/app/rules?ref=refs%2Ftags%2Fv1.0.0',
    '',
    '- Cannot create ref due to creations being restricted.',
  ]),
  'gitlab-protected-tag': declining(['GitLab: You are not allowed to create protected tags on this project.']),
  'plain-hook': declining(['tags are made on Mondays']),
}
