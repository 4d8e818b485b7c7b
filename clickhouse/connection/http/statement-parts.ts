import { FormData } from 'undici'
import type { BoundValue } from '../../sql/bind.js'
import type { Sql } from '../../sql/sql.js'
import { escaped, parameterText } from '../parameters.js'

/** What passes in a URL, in characters, whatever stands before the server. */
const URL_LENGTH = 4096

/**
 * Characters of a value that a form brings in one field. A server takes 128 KiB (`http_max_field_value_size`, of its own
 * default profile, whatever the request says), and a character is up to three bytes, or two when it is escaped.
 */
const FIELD_LENGTH = 40_000

/** How a request says a statement: short values go into the URL, long ones into a form beside the text. */
export interface StatementParts {
  /** `param_p0=…&param_p1=…`, or nothing. */
  readonly search: string
  readonly body: string | FormData
}

/** `complete` makes a whole statement of its text. */
export function statementParts({ text, values }: Sql, complete: (text: string) => string): StatementParts {
  const parameters = Object.entries(values).map(([name, value]) => [`param_${name}`, parameterText(value)] as const)
  const search = new URLSearchParams(Object.fromEntries(parameters)).toString()
  if (search.length <= URL_LENGTH) return { search, body: complete(text) }
  const { text: split, fields } = inFields(text, values)
  const body = new FormData()
  body.append('query', complete(split))
  for (const [name, value] of fields) body.append(`param_${name}`, value)
  return { search: '', body }
}

interface Fields {
  readonly text: string
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>
}

/** A statement whose values are short enough for fields: what is longer comes in several, and is put together there. */
function inFields(text: string, values: Readonly<Record<string, BoundValue>>): Fields {
  const fields: (readonly [string, string])[] = []
  const pieces = new Map<string, number>()
  for (const [name, value] of Object.entries(values)) {
    const whole = parameterText(value)
    if (whole.length <= FIELD_LENGTH) {
      fields.push([name, whole])
      continue
    }
    const parts = split(typeof value === 'string' ? value : whole)
    parts.forEach((part, index) => {
      fields.push([`${name}_${index}`, escaped(part)])
    })
    pieces.set(name, parts.length)
  }
  return {
    text: text.replace(/\{(p\d+):([^}]+)\}/g, (placeholder, name: string, type: string) => {
      const count = pieces.get(name)
      return count === undefined ? placeholder : together(name, type, count)
    }),
    fields,
  }
}

function together(name: string, type: string, count: number): string {
  const parts = Array.from({ length: count }, (_, index) => `{${name}_${index}:String}`)
  const whole = parts.length === 1 ? parts[0] : `concat(${parts.join(', ')})`
  return type === 'String' ? `${whole}` : `CAST(${whole}, '${type}')`
}

/** Pieces of a text, none of which ends inside a character. */
function split(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + FIELD_LENGTH, text.length)
    const whole = end < text.length && isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end
    pieces.push(text.slice(start, whole))
    start = whole
  }
  return pieces
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
