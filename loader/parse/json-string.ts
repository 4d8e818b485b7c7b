import { PythonSyntaxError } from './python-syntax-error.js'

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

const PLAIN = /[^"\\]*/y
const HEX = /^[0-9a-fA-F]{4}$/

/** The JSON string whose opening quote is at `start`, and where it ends. Line ends in it need no escape. */
export function readJsonString(text: string, start: number): { value: string; end: number } {
  let value = ''
  let at = start + 1
  for (;;) {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(text)?.[0] ?? ''
    value += plain
    at += plain.length
    if (text.charAt(at) === '"') return { value, end: at + 1 }
    const letter = text.charAt(at + 1)
    if (letter === '') throw new PythonSyntaxError(text, text.length, 'a closing "')
    if (letter === 'u') {
      const digits = text.slice(at + 2, at + 6)
      if (!HEX.test(digits)) throw new PythonSyntaxError(text, at + 2, '4 hexadecimal digits')
      value += String.fromCharCode(Number.parseInt(digits, 16))
      at += 6
    } else {
      const escaped = ESCAPES.get(letter)
      if (escaped === undefined) throw new PythonSyntaxError(text, at, 'an escape of JSON')
      value += escaped
      at += 2
    }
  }
}
