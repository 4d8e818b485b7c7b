import type { BoundValue } from './bind.js'

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/**
 * A statement's values as `param_*` settings, for the embedded engine: its own binding of query parameters lets only one
 * such statement of the whole process run at a time, while `SET param_p0 = '…'` belongs to the connection.
 */
export function parameterSettings(values: Readonly<Record<string, BoundValue>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`param_${name}`, settingText(parameterText(value))]),
  )
}

/** A setting for the embedded engine: its connection doubles the quotes, but leaves backslashes to the SQL parser. */
export function settingText(value: string): string {
  return value.replaceAll('\\', '\\\\')
}

/** A value as ClickHouse reads it from a query parameter. */
export function parameterText(value: BoundValue): string {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return `[${value.map((item) => (typeof item === 'string' ? `'${escaped(item)}'` : String(item))).join(',')}]`
}

/** A text as it stands in a query parameter of type String. */
export function escaped(text: string): string {
  return text.replace(/[\\'\0\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}
