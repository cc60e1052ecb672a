import type { Finding } from './findings.ts'
import { worst } from './severity.ts'
import type { Subject } from './subject.ts'

/** Findings of one vulnerability in one package, that was asked about in several ecosystems of its system, are one. */
export function joinFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(findings, ({ subject, group }) => [group.id, packageOf(subject)].join('\n'))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [others.reduce(joined, first)],
  )
}

/** Equal for what is asked about the same installed packages. */
export function packageOf({ asked, installed }: Subject): string {
  const places = installed.map(({ component, platforms }) => [component.purl, component.version, ...platforms])
  return JSON.stringify([asked.name, asked.version, asked.stream, places])
}

function joined(a: Finding, b: Finding): Finding {
  const { id } = a.group
  const aliases = [...new Set([...a.group.aliases, ...b.group.aliases])].toSorted()
  return {
    subject: a.subject,
    group: { id, aliases, matches: [...a.group.matches, ...b.group.matches] },
    severity: worst([a.severity, b.severity]),
  }
}
