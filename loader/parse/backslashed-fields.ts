import type { Dialect } from './dialect.js'

const QUOTED_FIELD = /"(?:[^"\\]|\\[\s\S])*"/g
const LONE_BACKSLASH = /(?<!\\)(?:\\\\)*\\(?!["\\\r\n])/

/** The fields of a record in which backslashes escape quotes. */
export interface BackslashedFields {
  readonly fields: string[]
  /** Whether a quoted field goes on after a quote that closes it: its text is not what was meant. */
  readonly isBroken: boolean
}

/**
 * Reads a record, given without its line end, in which a quote inside a quoted field has a backslash before it. Programs
 * differ in the rest: MySQL has one before a line break, Python before quotes outside of quoted fields, too.
 */
export function readBackslashed(record: string, { separator, escapesBackslashes }: Dialect): BackslashedFields {
  const mark = String.fromCharCode(separator)
  const fields: string[] = []
  let isBroken = false
  for (let at = 0; ; at++) {
    const isQuoted = record[at] === '"'
    const closing = isQuoted ? closingQuote(record, at + 1) : -1
    const found = record.indexOf(mark, closing === -1 ? at : closing)
    const end = found === -1 ? record.length : found
    const isWhole = isQuoted && closing + 1 === end
    if (isQuoted && !isWhole) isBroken = true
    fields.push(
      isWhole ? quotedText(record.slice(at + 1, closing), escapesBackslashes) : bareText(record.slice(at, end)),
    )
    if (found === -1) return { fields, isBroken }
    at = end
  }
}

/** -1 if there is none. */
function closingQuote(record: string, start: number): number {
  for (let at = start; at < record.length; at++) {
    if (record[at] === '\\') at++
    else if (record[at] === '"') return at
  }
  return -1
}

function quotedText(text: string, escapesBackslashes: boolean): string {
  return text.replace(escapesBackslashes ? /\\(["\\]|\r\n|[\n\r])/g : /\\(")/g, '$1')
}

/** One that has quotes without a backslash was written by a program that does not escape outside of quoted fields. */
function bareText(text: string): string {
  return /(?<!\\)"/.test(text) ? text : text.replaceAll('\\"', '"')
}

/** Whether the backslashes in quoted fields are themselves escaped: as far as can be seen in this text. */
export function escapesBackslashes(text: string): boolean {
  return !(text.match(QUOTED_FIELD) ?? []).some((field) => LONE_BACKSLASH.test(field))
}
