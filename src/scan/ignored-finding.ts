import type { IgnoredVulnerability, VexNote } from './scan-report.ts'

/** Why a finding does not count, in a line for people; texts from outside are in it as they are. */
export function whyIgnored({ reason, expires, vex }: IgnoredVulnerability): string {
  return vex === undefined ? `ignored until ${expires ?? 'further notice'}: ${reason}` : vexLine(vex)
}

/** `VEX says not_affected (component_not_present): the part is not built in [vex.json: statements[3], by Acme]`. */
export function vexLine({ status, justification, detail, source, author }: VexNote): string {
  const because = justification === undefined ? '' : ` (${justification})`
  const words = detail === undefined ? '' : `: ${detail}`
  return `VEX says ${status}${because}${words} [${source}${author === undefined ? '' : `, by ${author}`}]`
}
