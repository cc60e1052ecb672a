/** Variables of the caller's environment, read-only. Values may be secrets: only what is named is ever looked up. */
export type Environment = Readonly<Record<string, string | undefined>>
