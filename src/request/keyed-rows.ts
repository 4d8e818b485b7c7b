import { setImmediate as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { type ClickHouse, col } from '../../clickhouse/index.js'
import { Batches } from './batches.js'
import { groupBy } from './group-by.js'
import { KeyedLines } from './keyed-lines.js'
import { type KeyedQuestion, keyOf } from './keyed-question.js'
import { watchedQuery } from './watched-query.js'

/** A question that was asked so often will be asked again, of others: the rows of all are read. */
const ASKED_OFTEN = 3

/** Of so many ids a statement is sent at once. */
const MAX_IDS = 500

/** Of so many questions it is known how often they were asked. */
const MAX_QUESTIONS = 200

interface Asked {
  readonly batches: Batches<number>
  times: number
  /** Being read, too large, or failed: not to be tried again. */
  isTried: boolean
}

/** Reads rows of single genres and companies: those asked for, together; and when a question is common, those of all. */
export class KeyedRows {
  readonly #asked = new LRUCache<string, Asked>({ max: MAX_QUESTIONS })
  /** One after the other: nobody waits for them. */
  #reading = Promise.resolve()

  /** `keep` takes the rows of all; they may have `maxBytes`. */
  constructor(
    private readonly ch: Pick<ClickHouse, 'query' | 'lines'>,
    private readonly maxBytes: number,
    private readonly keep: (lines: KeyedLines, question: KeyedQuestion) => void,
  ) {}

  /** What reads the rows of single ids; `isAsked` says whether some have to be read. */
  batches(question: KeyedQuestion, { isAsked }: { readonly isAsked: boolean }): Batches<number> {
    const asked = this.#askedOf(question)
    asked.times += isAsked ? 1 : 0
    if (asked.times >= ASKED_OFTEN && !asked.isTried) {
      asked.isTried = true
      this.#reading = this.#reading.then(() => this.#readAll(question, asked)).catch(() => {}) // who asks is told why
    }
    return asked.batches
  }

  #askedOf(question: KeyedQuestion): Asked {
    const before = this.#asked.get(question.name)
    if (before !== undefined) return before
    const key = keyOf(question)
    const batches = new Batches<number>(MAX_IDS, async (ids, signal, watch) => {
      const sorted = [...ids].sort((a, b) => a - b)
      const rows = await watchedQuery(this.ch, question.rowsOf(sorted), question.shape, { signal }, watch)
      const byId = groupBy(rows, (row) => row[key])
      return ids.map((id) => byId.get(id) ?? [])
    })
    const asked = { batches, times: 0, isTried: this.maxBytes === 0 }
    this.#asked.set(question.name, asked)
    return asked
  }

  async #readAll(question: KeyedQuestion, asked: Asked): Promise<void> {
    const pieces = await this.ch.query(question.pieces, { last: col.int }, { isLarge: true })
    const lines = new KeyedLines(question)
    let from = 0
    for (const [index, { last }] of pieces.entries()) {
      lines.add(await this.ch.lines(question.rowsOf({ from, to: last }), { isLarge: true }), last)
      if ((lines.bytes / (index + 1)) * pieces.length > this.maxBytes) return
      from = last + 1
      await pause()
    }
    this.keep(lines, question)
    asked.isTried = false // they may have to make room again
    asked.times = 0
  }
}
