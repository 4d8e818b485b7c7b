import type { BoundValue } from '../sql/bind.js'
import { type Pins, settingsText } from './settings/pin.js'

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/**
 * The SET before a statement of the embedded engine, with its settings and its values: the engine's own binding of query
 * parameters lets only one such statement of the whole process run at a time, while `SET param_p0 = '…'` belongs to the
 * connection. All in one: a SET for each takes as long as many a statement.
 */
export function setBefore(settings: Pins, values: Readonly<Record<string, BoundValue>> = {}): string {
  const parameters = Object.entries(values).map(([name, value]) => [`param_${name}`, parameterText(value)] as const)
  const text = settingsText({ ...settings, ...Object.fromEntries(parameters) })
  return text === '' ? '' : `SET ${text}; `
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
