import type { Input } from './input.ts'

/** What becomes of images that stand in a registry: promote, rollback and prune. */
export const PROMOTION_INPUTS = [
  {
    name: 'to',
    kind: 'lines',
    text: 'promote: where to, as REPOSITORY or REPOSITORY:TAG, one a line; rollback: version or digest to go back to; registry: destination of push, pull and copy',
  },
  {
    name: 'reason',
    kind: 'text',
    text: 'rollback: why, for those who read the mark on the version that is taken back',
  },
  {
    name: 'delete-tags',
    kind: 'list',
    text: 'prune: tags that may go, as patterns with * and ?; all but versions and latest when empty',
  },
  { name: 'keep-tags', kind: 'list', text: 'prune: tags that stay, whatever else is said, as patterns with * and ?' },
  {
    name: 'older-than',
    kind: 'text',
    text: 'prune: only images that were made and signed longer ago than this, such as 30d, 2w or 12h',
  },
  { name: 'keep-last', kind: 'text', text: 'prune: how many of the newest of those that may go are kept all the same' },
  {
    name: 'force',
    kind: 'boolean',
    default: 'false',
    text: 'prune: delete what the plan names; without it the plan is only shown',
  },
] as const satisfies readonly Input[]
