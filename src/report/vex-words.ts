/** CycloneDX 1.6, "Impact Analysis Justification". */
const JUSTIFICATIONS = new Set([
  'code_not_present',
  'code_not_reachable',
  'requires_configuration',
  'requires_dependency',
  'requires_environment',
  'protected_by_compiler',
  'protected_at_runtime',
  'protected_at_perimeter',
  'protected_by_mitigating_control',
])

/** OpenVEX's words that mean the same; of the others there is none in CycloneDX. */
const SAME: Readonly<Record<string, string>> = {
  component_not_present: 'code_not_present',
  vulnerable_code_not_present: 'code_not_present',
  vulnerable_code_not_in_execute_path: 'code_not_reachable',
  inline_mitigations_already_exist: 'protected_by_mitigating_control',
}

/** CycloneDX's word for a justification in the words of either format; undefined when it has none. */
export function analysisJustification(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  return JUSTIFICATIONS.has(word) ? word : Object.hasOwn(SAME, word) ? SAME[word] : undefined
}
