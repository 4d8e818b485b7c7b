import { LoadError } from '../load-error.js'
import type { CutOff, ParsedBlock } from './block.js'

/** In fewer of the records, an empty last cell is a sign that the last one is cut off. */
const OFTEN_EMPTY = 0.05

/** Finds out whether a drop ends inside a record, from all its blocks in their order. */
export class CutOffWatch {
  /** Where a quote was opened that is not closed, and after which there was no movie. */
  #openQuote: number | null = null
  #end: { readonly line: number; readonly sign: CutOff['sign'] } | null = null
  #records = 0
  #emptyAtEnd = 0

  add({ movies, emptyAtEnd, cutOff }: ParsedBlock, records: number, firstLine: number): void {
    this.#records += records
    this.#emptyAtEnd += emptyAtEnd
    if (movies > 0) this.#openQuote = null
    if (cutOff === null) return
    const end = { line: firstLine + cutOff.line, sign: cutOff.sign }
    if (cutOff.sign === 'quote') this.#openQuote ??= end.line
    else this.#end = end
  }

  /** Throws LoadError TRUNCATED. */
  check(): void {
    const line = this.#openQuote ?? (this.#endsInside() ? this.#end?.line : undefined)
    if (line === undefined) return
    throw new LoadError(
      'TRUNCATED',
      `the file ends inside a record, at line ${line}: expected all of its fields, got a part of them. ` +
        'It was cut off: copy, download or write it again.',
    )
  }

  #endsInside(): boolean {
    if (this.#end === null) return false
    const before = this.#records - 1
    return this.#end.sign !== 'empty cell' || this.#emptyAtEnd - 1 < before * OFTEN_EMPTY || before === 0
  }
}
