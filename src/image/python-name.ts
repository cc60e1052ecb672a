/** One name for all spellings of a Python package (PEP 503), of which tools and advisories keep to several. */
export function normalPythonName(name: string): string {
  return name.replaceAll(/[-_.]+/g, '-').toLowerCase()
}
