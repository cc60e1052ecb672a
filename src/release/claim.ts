import { SlipwayError } from '../errors.ts'
import { isDigest, type Digest } from '../image/digest.ts'
import type { RemoteTag, TagClaim } from './release-host.ts'

/** What a release binds: the digest that a repository's image has in this version. */
export interface ClaimedImage {
  /** `registry/repository`, without tag and digest. */
  readonly repository: string
  readonly digest: Digest
}

const TOKEN = 'Slipway-Image'
const TRAILER = /^Slipway-Image: (\S+)@(\S+)$/
const REPOSITORY = /^[a-z0-9][a-z0-9.:[\]_/-]{0,400}$/i

/**
 * The message of the tag that claims a version: the title, a blank line, one trailer for each image. Sorted, so that equal
 * images give equal bytes in whatever order they were built.
 */
export function claimMessage(title: string, images: readonly ClaimedImage[]): string {
  const lines = images.map(({ repository, digest }) => `${TOKEN}: ${repository}@${digest}`)
  return `${[title.replaceAll(/\s+/g, ' ').trim(), '', ...[...new Set(lines)].sort()].join('\n')}\n`
}

/**
 * The images that a tag's message binds, from its last paragraph. None: the tag was made by a person. A trailer that cannot be
 * read is an error, not nothing: what it binds is not for us to guess.
 * @throws RELEASE_CONFLICT
 */
export function claimedImages(message: string): readonly ClaimedImage[] {
  // Behind a signature's start nothing belongs to the message.
  const text = message.replaceAll('\r\n', '\n').split(/^-----BEGIN /m)[0] ?? ''
  const last =
    text
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? ''
  const lines = last.split('\n').filter((line) => line.startsWith(`${TOKEN}:`))
  const images = lines.map((line): ClaimedImage => {
    const [, repository = '', digest = ''] = TRAILER.exec(line.trim()) ?? []
    if (REPOSITORY.test(repository) && isDigest(digest)) return { repository, digest }
    throw new SlipwayError(
      'RELEASE_CONFLICT',
      `the tag's trailer cannot be read: ${JSON.stringify(line.slice(0, 200))}`,
      {
        help: `a trailer reads ${TOKEN}: registry/repository@sha256:…; delete the tag if no release stands on it`,
      },
    )
  })
  const repositories = new Set(images.map(({ repository }) => repository))
  if (repositories.size === images.length) return images
  throw new SlipwayError('RELEASE_CONFLICT', 'the tag binds two digests to one repository', {
    help: 'delete the tag if no release stands on it',
  })
}

/** Whether a tag was made by a person: it binds nothing. */
export function isMadeByHand({ message }: RemoteTag): boolean {
  return message === undefined || !message.split('\n').some((line) => line.startsWith(`${TOKEN}:`))
}

/**
 * A fixed name: the committer's would say that a person made the tag, and may differ between hosts that rewrite it. No mail can
 * ever reach `.invalid` (RFC 2606).
 */
const TAGGER = 'Slipway <slipway@slipway.invalid>'

/** The tag object as `git mktag` reads it. Equal claims give equal bytes, thus one hash, in every run. */
export function tagObject({ name, commit, message, time }: TagClaim): string {
  const head = [`object ${commit}`, 'type commit', `tag ${name}`, `tagger ${TAGGER} ${time} +0000`]
  return `${head.join('\n')}\n\n${message}`
}
