const inspect = Symbol.for('nodejs.util.inspect.custom')

/** A value that must not be seen: prints, serialises and inspects as `***`. Only `reveal` gives it. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  toString(): string {
    return '***'
  }

  toJSON(): string {
    return '***'
  }

  [inspect](): string {
    return '***'
  }
}

/** A secret with what people call it: an input, a variable. */
export interface NamedSecret {
  readonly name: string
  readonly value: Secret
  /** Of a value that is no text: one character stands for one byte. */
  readonly encoding?: 'latin1'
}

/** Replaces each secret, and its base64 form, wherever it stands in a text. Secrets under 4 characters cannot be told from prose. */
export function redact(text: string, secrets: readonly Secret[]): string {
  let clean = text
  for (const secret of secrets) {
    const value = secret.reveal()
    if (value.length < 4) continue
    for (const form of [value, Buffer.from(value).toString('base64')]) clean = clean.replaceAll(form, '***')
    for (const line of value.split('\n')) if (line.length >= 8) clean = clean.replaceAll(line, '***')
  }
  return clean
}
