import { LRUCache } from 'lru-cache'
import type { ClickHouse } from '../../clickhouse/index.js'
import { Batches } from './batches.js'
import type { NumberRange, Query, RangedQuestion } from './ranged-question.js'

/** Of so many ranges a statement is sent at once: of more it would take long. */
const MAX_RANGES = 12

const MAX_QUESTIONS = 200

/** Reads rows of ranges, those that are asked for at the same time together. */
export class RangedRows {
  readonly #batches = new LRUCache<string, Batches<NumberRange>>({ max: MAX_QUESTIONS })

  constructor(private readonly ch: Pick<ClickHouse, 'query'>) {}

  batches({ name, read }: RangedQuestion): Batches<NumberRange> {
    const before = this.#batches.get(name)
    if (before !== undefined) return before
    const batches = new Batches<NumberRange>(MAX_RANGES, (ranges, signal) => {
      const query: Query = (statement, shape) => this.ch.query(statement, shape, { signal })
      return read(ranges, query)
    })
    this.#batches.set(name, batches)
    return batches
  }
}
