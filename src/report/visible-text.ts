// Control and format characters, line and paragraph separators: bidirectional overrides and zero-width characters among them
// make a text read differently from what it is (Unicode TR 36, "Trojan Source").
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Text from outside on one line, with everything a reader could not see spelled out as `\u{202e}`. */
export function visibleLine(text: string): string {
  return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '))
}

/** As visibleLine, but newlines and tabs stay. */
export function visibleText(text: string): string {
  return showInvisible(text.replaceAll('\r\n', '\n'))
}

function showInvisible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`)
}
