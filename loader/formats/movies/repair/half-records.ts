import { isBlank } from '../../../parse/blank-cell.js'
import type { BlockRecords } from '../../../parse/block-records.js'
import type { Fields } from '../../../parse/fields.js'
import type { Layout } from '../../../parse/layout.js'
import { holdsUnknownWord } from '../../../parse/unknown-words.js'
import type { SplitRecords } from './split-record.js'

/** Kaggle's last columns, in which every movie has something. */
const LAST_ONES = ['video', 'vote_average', 'vote_count'] as const

/** A longer cell says something. */
const LONGEST_WORD = 4

/** Why a record that is half of a movie is rejected. */
export const HALVES = {
  first: 'the first half of a movie whose record is broken over two',
  second: 'the second half of a movie whose record is broken over two',
} as const

/** Which records of a block are halves, also by those beside them. */
export class HalfRecords {
  readonly #records: BlockRecords
  readonly #splits: SplitRecords
  readonly #overview: number | undefined
  readonly #lastOnes: readonly number[]
  readonly #title: number
  readonly #releaseDate: number

  constructor(records: BlockRecords, splits: SplitRecords, { fields }: Layout) {
    this.#records = records
    this.#splits = splits
    this.#overview = fields.get('overview')
    this.#lastOnes = LAST_ONES.flatMap((column) => fields.get(column) ?? [])
    this.#title = fields.get('title') ?? 0
    this.#releaseDate = fields.get('release_date') ?? 0
  }

  /** Whether the fields of a movie must be looked at as a whole: nearly every one has something in these. */
  mayBeHalf(fields: Fields): boolean {
    const last = fields.count - 1
    if (last === this.#overview || saysNothing(fields, last)) return true
    for (const field of this.#lastOnes) if (saysNothing(fields, field)) return true
    return maySayNothing(fields, this.#title) || maySayNothing(fields, this.#releaseDate)
  }

  isFirstHalf(index: number, fields: readonly string[]): boolean {
    if (this.#splits.isFirstHalf(fields)) return true
    if (index + 1 === this.#records.count || !this.#splits.mayBeFirstHalf(fields)) return false
    return this.#splits.isSecondHalf(this.#records.fields(index + 1))
  }

  /** After a first half, less is needed to know it. */
  isSecondHalf(index: number, fields: readonly string[]): boolean {
    const isNext = this.isAfterFirstHalf(index)
    return this.#splits.isSecondHalf(fields, isNext ? 1 : undefined) || (isNext && this.#splits.isRest(fields))
  }

  isBeforeSecondHalf(index: number): boolean {
    return index + 1 < this.#records.count && this.#splits.isSecondHalf(this.#records.fields(index + 1), 1)
  }

  isAfterFirstHalf(index: number): boolean {
    return index > 0 && this.#splits.mayBeFirstHalf(this.#records.fields(index - 1))
  }
}

function saysNothing(fields: Fields, field: number): boolean {
  return fields.isEmpty(field) || holdsUnknownWord(fields.bytes, fields.start(field), fields.end(field))
}

function maySayNothing(fields: Fields, field: number): boolean {
  const length = fields.end(field) - fields.start(field)
  return length === 0 || (length <= LONGEST_WORD && isBlank(fields.text(field)))
}
