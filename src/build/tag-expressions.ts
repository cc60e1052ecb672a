import { SlipwayError } from '../errors.ts'
import { formatDate } from './date-format.ts'
import { branchOf, isDefaultBranch, shortSha, tagOf, type TagContext } from './tag-context.ts'

/** Values that a name in `{{…}}` stands for; a function takes the arguments after the name. */
export type Expressions = Readonly<
  Record<string, string | ((argument: string | undefined, zone: string | undefined) => string)>
>

const EXPRESSION = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g
const CALL = /^([a-zA-Z_][a-zA-Z0-9_]*)(?:\s+(?:'([^']*)'|"([^"]*)"))?(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?$/

/** The global expressions of docker/metadata-action. */
export function globalExpressions(context: TagContext): Expressions {
  const dateOf =
    (date: Date) =>
    (format: string | undefined, zone: string | undefined): string =>
      formatDate(date, format ?? 'YYYY-MM-DDTHH:mm:ssZ', zone)
  return {
    branch: branchOf(context),
    tag: tagOf(context),
    sha: shortSha(context),
    base_ref: context.baseRef?.replace(/^refs\/heads\//, '') ?? '',
    is_default_branch: String(isDefaultBranch(context)),
    is_not_default_branch: String(!isDefaultBranch(context)),
    date: dateOf(context.runDate),
    commit_date: dateOf(context.commitDate),
  }
}

/**
 * Replaces each `{{name}}`, `{{date 'FORMAT' tz='ZONE'}}`. Unlike handlebars it escapes nothing as HTML, and a name that it does
 * not know is a mistake, not an empty text.
 * @throws CONFIG_INVALID naming the expression.
 */
export function renderExpressions(template: string, known: Expressions): string {
  return template.replace(EXPRESSION, (whole: string, inner: string) => {
    const [, name = '', single, double, singleZone, doubleZone] = CALL.exec(inner) ?? []
    const value = Object.hasOwn(known, name) ? known[name] : undefined
    if (value === undefined) {
      throw new SlipwayError('CONFIG_INVALID', `nothing is known about ${whole}`, {
        help: `known are ${Object.keys(known)
          .map((one) => `{{${one}}}`)
          .join(', ')}`,
      })
    }
    return typeof value === 'string' ? value : value(single ?? double, singleZone ?? doubleZone)
  })
}
