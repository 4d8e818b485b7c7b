/** A value of a nested column. */
export type PythonValue = number | string | null | PythonValue[] | { [key: string]: PythonValue }

/** What Python's `repr` writes, which is what the nested columns of the file hold. */
export function repr(value: PythonValue): string {
  if (value === null) return 'None'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return reprString(value)
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`
  const entries = Object.entries(value).map(([key, entry]) => `${reprString(key)}: ${repr(entry)}`)
  return `{${entries.join(', ')}}`
}

/** A float as Python prints it: `81.0`, `0.0001`, `8.2e-05`. */
export function reprFloat(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(1)
  if (Math.abs(value) >= 1e-4) return String(value)
  return value.toExponential().replace(/-(\d)$/, '-0$1')
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what repr escapes.
const UNPRINTABLE = /[\\\x00-\x1f\x7f-\xa0\xad]/
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, 'g')

function reprString(text: string): string {
  const body = UNPRINTABLE.test(text) ? text.replace(ALL_UNPRINTABLE, escapeCharacter) : text
  if (!body.includes("'")) return `'${body}'`
  return body.includes('"') ? `'${body.replaceAll("'", "\\'")}'` : `"${body}"`
}

function escapeCharacter(character: string): string {
  return ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
