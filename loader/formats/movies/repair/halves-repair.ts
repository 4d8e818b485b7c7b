import type { Fields } from '../../../parse/fields.js'
import { isNothing } from '../../../parse/nothing.js'
import { RecordError } from '../../../parse/record-error.js'
import type { BlockRepair, Repair, RepairableRecords } from '../../repair.js'
import { HALVES, HalfRecords } from './half-records.js'
import { POOR_ARE_HALVES, surveyHalves } from './halves-survey.js'
import { LateBreaks } from './late-breaks.js'
import { mayContinueMovie } from './may-continue-movie.js'
import { PairDoubts } from './pair-doubts.js'
import type { PoorMovieCounts } from './poor-movies.js'
import { onlyMovie, SplitRecords, type Stitched } from './split-record.js'

/** Puts movies together whose records are broken over two, and rejects the halves of those that it cannot. */
export const halvesRepair: Repair = {
  continues: mayContinueMovie,
  ofBlock: (records) => new BlockHalves(records, new Set()),
  survey: surveyHalves,
}

class BlockHalves implements BlockRepair {
  readonly #records: RepairableRecords
  /** Records that are known for first halves, and not to be put together with any. */
  readonly #firstHalves: ReadonlySet<number>
  readonly #splits: SplitRecords
  readonly #halves: HalfRecords
  readonly #lateBreaks: LateBreaks
  readonly #doubts = new PairDoubts()
  #poorMovies = 0
  /** The last record that was rejected as a second half. */
  #lastSecond = -1

  constructor(records: RepairableRecords, firstHalves: ReadonlySet<number>) {
    this.#records = records
    this.#firstHalves = firstHalves
    this.#splits = new SplitRecords(records.layout)
    this.#halves = new HalfRecords(records.records, this.#splits, records.layout)
    this.#lateBreaks = new LateBreaks(records.layout)
  }

  get counts(): Readonly<Record<keyof PoorMovieCounts, number>> {
    return { poorMovies: this.#poorMovies, looseHalves: this.#doubts.looseHalves }
  }

  get wiser(): ((records: RepairableRecords) => BlockRepair) | null {
    const { firstHalves } = this.#doubts
    if (firstHalves.length === 0) return null
    return (records) => new BlockHalves(records, new Set([...this.#firstHalves, ...firstHalves]))
  }

  isSuspect(fields: Fields): boolean {
    return this.#halves.mayBeHalf(fields)
  }

  /** They are two halves if they are not both movies, and together are one. Both are rejected if they may be of different ones. */
  joinsNext(index: number, start: number, error: RecordError | null): boolean {
    const { records, layout } = this.#records
    if (index + 1 === records.count) return false
    if (records.damage(index) !== null || records.damage(index + 1) !== null) return false
    const halves = [records.fields(index), records.fields(index + 1)] as const
    if (halves.every((half) => isNothing(half, layout))) return false // files may end in very many of them
    const candidates = this.#splits.stitched(...halves)
    if (candidates.length === 0) return false
    if (error === null) {
      if (this.#records.canAdd(() => this.#records.add(index + 1))) return this.#isNoPair(index)
      this.#records.dropRow(start)
    }
    const arePadded = this.#splits.arePadded(...halves)
    const movies = candidates.filter(({ fields }) => this.#records.canAdd(() => this.#records.addFields(index, fields)))
    const movie = this.#firstHalves.has(index) ? null : onlyMovie(movies)
    if (movie !== null && this.#hasKept(movie)) {
      this.#records.addRepaired(index, movie.fields)
      if (arePadded && movie.by !== null) this.#doubts.addPair(index, movie.by)
      return true
    }
    if (movies.length > 0) {
      this.#rejectFirst(index)
      this.#rejectSecond(index + 1)
      if (arePadded) this.#doubts.addRejectedHalf(movie === null && !this.#firstHalves.has(index))
      return true
    }
    if (error === null) this.#records.add(index)
    return this.#isNoPair(index)
  }

  replaces(index: number, start: number, error: RecordError | null): boolean {
    const fields = this.#records.records.fields(index)
    if (error !== null && this.#rejectsBrokenLate(fields)) {
      this.#rejectSecond(index)
      return true
    }
    if (this.#firstHalves.has(index) || this.#halves.isFirstHalf(index, fields)) {
      if (error === null) this.#records.dropRow(start)
      this.#rejectFirst(index)
      if (this.#splits.arePadded(fields)) this.#doubts.addRejectedHalf(!this.#halves.isBeforeSecondHalf(index))
      return true
    }
    if (error !== null) return this.#rejectsSecond(index, fields)
    return this.#lateBreaks.lacksEnd(fields) && this.#rejectsPoor(index, start)
  }

  isRest(index: number, fields: readonly string[]): boolean {
    return this.#splits.isRest(fields) && this.#halves.isSecondHalf(index, fields)
  }

  isLongEnough(fields: readonly string[]): boolean {
    return this.#splits.hasRoomForMovie(fields)
  }

  #hasKept({ mayBeEmptied }: Stitched): boolean {
    const { facts } = this.#records.layout
    if (mayBeEmptied.length > 0 && facts === null) this.#records.needsSurvey()
    return mayBeEmptied.every((column) => facts?.has(column))
  }

  #isNoPair(index: number): false {
    this.#records.readAgain(index)
    return false
  }

  #rejectsPoor(index: number, start: number): boolean {
    const { facts } = this.#records.layout
    this.#poorMovies++
    if (facts === null) this.#records.needsSurvey()
    if (facts?.has(POOR_ARE_HALVES) !== true) return false
    this.#records.dropRow(start)
    this.#rejectFirst(index)
    return true
  }

  #rejectsSecond(index: number, fields: readonly string[]): boolean {
    const isHalf = this.#halves.isSecondHalf(index, fields)
    const isAfterFirst = this.#lastSecond !== index - 1 && this.#halves.isAfterFirstHalf(index)
    if (isHalf) this.#rejectSecond(index)
    if (this.#splits.arePadded(fields) && (isHalf || this.#lateBreaks.isRest(fields)))
      this.#doubts.addRejectedHalf(!isHalf || !isAfterFirst)
    return isHalf
  }

  /** Takes the movie before a record back, and rejects it, if that has the rest of it. */
  #rejectsBrokenLate(fields: readonly string[]): boolean {
    const last = this.#records.lastAdded
    if (last === null) return false
    if (!this.#lateBreaks.continues(this.#records.records.fields(last.index), fields)) return false
    this.#records.dropRow(last.start)
    this.#rejectFirst(last.index)
    return true
  }

  #rejectFirst(index: number): void {
    this.#records.reject(index, new RecordError(null, HALVES.first))
  }

  #rejectSecond(index: number): void {
    this.#lastSecond = index
    this.#records.reject(index, new RecordError(null, HALVES.second))
  }
}
