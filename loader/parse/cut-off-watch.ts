import { LoadError } from '../errors/load-error.js'
import type { CutOff, ParsedBlock } from './block.js'

/** In fewer of the records, an empty last cell is a sign that the last one is cut off. */
const OFTEN_EMPTY = 0.05

/** Finds out whether a drop ends inside a record, from all its blocks in their order. */
export class CutOffWatch {
  /** Where a quote was opened that is not closed, and after which no record could be read. */
  #openQuote: CutOff | null = null
  #end: CutOff | null = null
  #records = 0
  #emptyAtEnd = 0

  add({ staged, emptyAtEnd, cutOff }: ParsedBlock, records: number, firstLine: number): void {
    this.#records += records
    this.#emptyAtEnd += emptyAtEnd
    if (staged > 0) this.#openQuote = null
    if (cutOff === null) return
    const end = { ...cutOff, line: firstLine + cutOff.line }
    if (cutOff.sign === 'quote') this.#openQuote ??= end
    else this.#end = end
  }

  /** Throws LoadError TRUNCATED. */
  check(): void {
    const end = this.#openQuote ?? (this.#endsInside() ? this.#end : null)
    if (end !== null) throw new LoadError('TRUNCATED', truncated(end))
  }

  #endsInside(): boolean {
    if (this.#end === null) return false
    const before = this.#records - 1
    return this.#end.sign !== 'empty cell' || this.#emptyAtEnd - 1 < before * OFTEN_EMPTY
  }
}

function truncated({ line, sign, fields, width }: CutOff): string {
  const inside = `the file ends inside a record, at line ${line}:`
  if (sign === 'empty cell') {
    return (
      `${inside} expected a last cell as nearly all other records have it, or the end of the line; its last cell is empty and its ` +
      'line has no end. If the record is complete, add a line end to the file; if not, copy, download or write it again.'
    )
  }
  const got = fields < width ? `${fields} of ${width} fields` : 'a part of them'
  return `${inside} expected all of its fields, got ${got}. It was cut off: copy, download or write it again.`
}
