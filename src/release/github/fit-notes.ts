import type { ReleaseContent } from '../release-host.ts'

/** Of the text of a release; GitHub answers 422 to more. */
const LONGEST_BODY = 125_000
const WHOLE_NOTES = 'release-notes.md'

/** Content whose notes fit: what is too long is cut at a line, and the whole text becomes one more asset. */
export function fitNotes(content: ReleaseContent): ReleaseContent {
  const { notes, assets } = content
  if (notes.length <= LONGEST_BODY) return content
  const remark = `\n\n_Cut at GitHub's limit; the whole text is in ${WHOLE_NOTES}._\n`
  const room = notes.slice(0, LONGEST_BODY - remark.length)
  const end = room.lastIndexOf('\n')
  const whole = { name: WHOLE_NOTES, mediaType: 'text/markdown', bytes: Buffer.from(notes) }
  return {
    ...content,
    notes: (end > 0 ? room.slice(0, end) : room.toWellFormed()) + remark,
    assets: [...assets, whole],
  }
}
