/**
 * The rules of GitLab's format of container scanning reports, version 15.0.7, as we read them: no package ships its schema.
 * Returns a sentence for each breach.
 */
export function breachesOf(document: unknown): readonly string[] {
  const found: string[] = []
  const root = mapping(document)
  const check = (holds: boolean, sentence: string): void => {
    if (!holds) found.push(sentence)
  }
  check(matches(root['version'], /^\d+\.\d+\.\d+$/), 'version is three numbers')
  checkScan(mapping(root['scan']), check)
  check(Array.isArray(root['vulnerabilities']), 'vulnerabilities is a list')
  const entries = list(root['vulnerabilities'])
  for (const [at, entry] of entries.entries())
    checkVulnerability(mapping(entry), (holds, sentence) => check(holds, `vulnerabilities[${at}]: ${sentence}`))
  const ids = entries.map((entry) => mapping(entry)['id'])
  check(new Set(ids).size === ids.length, 'no two vulnerabilities have the same id')
  return found
}

type Check = (holds: boolean, sentence: string) => void
type Mapping = Readonly<Record<string, unknown>>

function checkScan(scan: Mapping, check: Check): void {
  for (const name of ['analyzer', 'scanner']) {
    const tool = mapping(scan[name])
    for (const member of ['id', 'name', 'version']) check(isFilled(tool[member]), `${name}.${member} is filled`)
    check(isFilled(mapping(tool['vendor'])['name']), `${name}.vendor.name is filled`)
  }
  for (const name of ['start_time', 'end_time'])
    check(matches(scan[name], /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/), `${name} is a time without zone and fraction`)
  check(['success', 'failure'].includes(String(scan['status'])), 'status is one of two')
  check(scan['type'] === 'container_scanning', 'type is container_scanning')
  for (const message of list(scan['messages']).map(mapping)) {
    check(['info', 'warn', 'fatal'].includes(String(message['level'])), 'the level of a message is one of three')
    check(isFilled(message['value']), 'a message says something')
  }
}

function checkVulnerability(entry: Mapping, check: Check): void {
  const { id, name, description, severity, solution } = entry
  check(isFilled(id), 'id is filled')
  check(name === undefined || isWithin(name, 255), 'name has at most 255 characters')
  check(description === undefined || isWithin(description, 1_048_576), 'description is not too long')
  check(solution === undefined || isWithin(solution, 7000), 'solution has at most 7000 characters')
  check(['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'].includes(String(severity)), 'severity is known')
  const identifiers = list(entry['identifiers']).map(mapping)
  check(identifiers.length > 0, 'there is an identifier')
  for (const identifier of identifiers) {
    for (const member of ['type', 'name', 'value'])
      check(isFilled(identifier[member]), `identifier.${member} is filled`)
    check(identifier['url'] === undefined || matches(identifier['url'], LINK), 'the url of an identifier is a link')
  }
  for (const link of list(entry['links']).map(mapping)) check(matches(link['url'], LINK), 'a link is a link')
  const location = mapping(entry['location'])
  const dependency = mapping(location['dependency'])
  check(typeof mapping(dependency['package'])['name'] === 'string', 'the package has a name')
  check(typeof dependency['version'] === 'string', 'the package has a version')
  check(isFilled(location['operating_system']), 'operating_system is filled')
  check(isFilled(location['image']), 'image is filled')
  const branchImage = location['default_branch_image']
  check(branchImage === undefined || isWithin(branchImage, 255), 'default_branch_image has at most 255 characters')
}

const LINK = /^(?:https?|ftp):\/\/.+/

function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null ? (value as Mapping) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isWithin(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}
