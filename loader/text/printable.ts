/** Control characters, and what changes the lines or the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu
const UNPRINTABLE_IN_LINES = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu

/** A text that may hold some of a file, as a terminal can show it: what would steer the terminal is written as `\u001b`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE_IN_LINES, escaped)
}

/** The same where it has to stay one line, as that of a log: nothing out of a file can begin another one. */
export function printableLine(text: string): string {
  return text.replace(UNPRINTABLE, escaped)
}

/** Writes a text of one or several lines for people. All that a terminal or a log gets goes through here. */
export function writeText(stream: NodeJS.WritableStream, text: string): void {
  stream.write(`${printable(text)}\n`)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
