import { LRUCache } from 'lru-cache'
import type { ClickHouse } from '../../clickhouse/index.js'
import { Batches } from './batches.js'
import type { NumberRange } from './number-range.js'
import type { Leaders, Query, RangedQuestion } from './ranged-question.js'
import { watchedQuery } from './watched-query.js'

/** Of so many ranges a statement is sent at once: of more it would take long. */
const MAX_RANGES = 12

/** A question that was asked so often will be asked again, of other ranges. */
const ASKED_OFTEN = 3

const MAX_QUESTIONS = 200

interface Asked {
  readonly batches: Batches<NumberRange>
  times: number
  leaders: Leaders | null
}

/** Reads rows of ranges, those that are asked for at the same time together. */
export class RangedRows {
  readonly #asked = new LRUCache<string, Asked>({ max: MAX_QUESTIONS })

  constructor(private readonly ch: Pick<ClickHouse, 'query'>) {}

  /** What reads the rows of single ranges. */
  batches(question: RangedQuestion): Batches<NumberRange> {
    const asked = this.#askedOf(question)
    asked.times += 1
    if (asked.times === ASKED_OFTEN) this.#learnLeaders(question, asked)
    return asked.batches
  }

  #askedOf({ name, read }: RangedQuestion): Asked {
    const before = this.#asked.get(name)
    if (before !== undefined) return before
    const batches = new Batches<NumberRange>(MAX_RANGES, (ranges, signal, watch) => {
      const query: Query = (statement, shape) => watchedQuery(this.ch, statement, shape, { signal }, watch)
      return read(ranges, query, asked.leaders)
    })
    const asked: Asked = { batches, times: 0, leaders: null }
    this.#asked.set(name, asked)
    return asked
  }

  #learnLeaders({ leaders }: RangedQuestion, asked: Asked): void {
    const query: Query = (statement, shape) => this.ch.query(statement, shape, { isLarge: true })
    leaders?.(query).then(
      (found) => {
        asked.leaders = found
      },
      () => {}, // who asks for rows is told why
    )
  }
}
