import { PythonSyntaxError } from './python-syntax-error.js'

const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\n', ''],
])

/** Escapes that name a character by so many hexadecimal digits. */
const HEX_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

const OCTAL = /[0-7]{1,3}/y

/** The Python string whose opening quote is at `start`, and where it ends. A raw one keeps its backslashes. */
export function readString(text: string, start: number, raw: boolean): { value: string; end: number } {
  const quote = text.charAt(start)
  if (text.startsWith(quote.repeat(3), start)) return readTo(text, start, quote.repeat(3), raw)
  const code = text.charCodeAt(start)
  for (let at = start + 1; at < text.length; at++) {
    const next = text.charCodeAt(at)
    if (next === code) return { value: text.slice(start + 1, at), end: at + 1 }
    if (next === BACKSLASH || next === LINE_FEED || next === CARRIAGE_RETURN) break
  }
  return readTo(text, start, quote, raw)
}

/** Any string at all, closed by `close`; one closed by a single quote stays on its line. */
function readTo(text: string, start: number, close: string, raw: boolean): { value: string; end: number } {
  let value = ''
  let at = start + close.length
  for (;;) {
    if (text.startsWith(close, at)) return { value, end: at + close.length }
    const char = text.charAt(at)
    if (char === '' || (close.length === 1 && (char === '\n' || char === '\r'))) {
      throw new PythonSyntaxError(text, at, `a closing ${close}`)
    }
    if (char !== '\\') {
      value += char
      at++
    } else if (raw) {
      if (at + 1 >= text.length) throw new PythonSyntaxError(text, at + 1, `a closing ${close}`)
      value += text.slice(at, at + 2)
      at += 2
    } else {
      const escaped = readEscape(text, at)
      value += escaped.value
      at = escaped.end
    }
  }
}

/** What a backslash and what follows it stand for. An escape that Python does not know keeps its backslash. */
function readEscape(text: string, start: number): { value: string; end: number } {
  const letter = text.charAt(start + 1)
  if (letter === '') throw new PythonSyntaxError(text, start + 1, 'a character after the backslash')
  if (letter === 'N') throw new PythonSyntaxError(text, start, 'no \\N{...} escape (characters by name are not read)')
  if (text.startsWith('\r\n', start + 1)) return { value: '', end: start + 3 }
  const simple = SIMPLE_ESCAPES.get(letter)
  if (simple !== undefined) return { value: simple, end: start + 2 }
  const length = HEX_ESCAPES.get(letter)
  if (length !== undefined) return readHex(text, start, length)
  OCTAL.lastIndex = start + 1
  const octal = OCTAL.exec(text)
  if (octal !== null) return { value: String.fromCharCode(Number.parseInt(octal[0], 8)), end: OCTAL.lastIndex }
  return { value: `\\${letter}`, end: start + 2 }
}

function readHex(text: string, start: number, length: number): { value: string; end: number } {
  const digits = text.slice(start + 2, start + 2 + length)
  const point = Number.parseInt(digits, 16)
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) {
    throw new PythonSyntaxError(text, start + 2, `${length} hexadecimal digits`)
  }
  if (point > 0x10ffff) throw new PythonSyntaxError(text, start + 2, 'a code point up to 10ffff')
  return { value: String.fromCodePoint(point), end: start + 2 + length }
}
