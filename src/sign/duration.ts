const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }
export const DURATION_PATTERN = /^([1-9]\d{0,4})([mhdw])$/

/** Milliseconds of `90m`, `12h`, `7d` or `2w`; undefined for any other text. */
export function parseDuration(text: string): number | undefined {
  const match = DURATION_PATTERN.exec(text)
  const unit = UNITS[match?.[2] ?? '']
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit
}
