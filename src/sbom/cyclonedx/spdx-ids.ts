/** Tells the identifiers of the SPDX licence list, licences and exceptions, as the CycloneDX schemas carry it. */
export async function knownSpdxIds(): Promise<(id: string) => boolean> {
  const { isSupportedSpdxId } = await import('@cyclonedx/cyclonedx-library/SPDX')
  return isSupportedSpdxId
}
