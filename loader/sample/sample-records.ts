import { csvRecord, csvSplitRecord } from './csv-record.js'
import { scatteredIds } from './ids.js'
import { makeDuplicate, makeMovie } from './movie.js'
import { drawPlainSentence } from './overview.js'
import { Random } from './random.js'
import { COLUMNS } from './sample-record.js'
import { WartPlan } from './warts.js'

export interface SampleOptions {
  /** Distinct ids, 1 to 100,000,000. */
  movies: number
  /** Any whole number; the same one gives the same bytes. */
  seed: number
  /** How records end; the real file's way by default. */
  recordEnd?: '\r\n' | '\n'
}

/** What is in a sample. `records` counts as the loader does: a split movie is two records. */
export interface SampleCounts {
  movies: number
  records: number
  duplicates: number
  repaired: number
}

const CHUNK_CHARACTERS = 1 << 16
const MOST_MOVIES = 100_000_000

/**
 * A `movies_metadata.csv` of made-up movies in Kaggle's format, header first, no record end after the last record, in chunks
 * of about 64 thousand characters; each movie is made from the seed and its place alone, so nothing is kept.
 * Throws a RangeError for a number of movies or a seed that is not allowed.
 */
export async function* sampleRecords(options: SampleOptions): AsyncGenerator<string, SampleCounts> {
  const recordEnd = options.recordEnd ?? '\r\n'
  let chunk = COLUMNS.join(',')
  for (const record of records(options)) {
    chunk += recordEnd + record
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
  return sampleCounts(options.movies)
}

/** What a sample of so many movies holds. */
export function sampleCounts(movies: number): SampleCounts {
  const { splits, duplicates } = new WartPlan(movies)
  return { movies, records: movies + splits + duplicates, duplicates, repaired: splits }
}

function* records({ movies, seed }: SampleOptions): Generator<string> {
  if (!Number.isInteger(movies) || movies < 1 || movies > MOST_MOVIES) {
    throw new RangeError(`movies: expected a whole number from 1 to ${MOST_MOVIES}, got ${movies}`)
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed: expected a whole number, got ${seed}`)
  const idOf = scatteredIds(movies, seed)
  const plan = new WartPlan(movies)
  let split = 0
  let duplicate = 0
  for (let index = 0; index < movies; index++) {
    if (split < plan.splits && plan.splitAt(split) === index) yield* splitMovie(seed, index, idOf(index), split++)
    else yield csvRecord(makeMovie(seed, index, idOf(index)))
    while (duplicate < plan.duplicates && plan.duplicateAt(duplicate).follows === index) {
      const again = plan.duplicateAt(duplicate++)
      yield csvRecord(makeDuplicate(seed, again.index, idOf(again.index), again.version))
    }
  }
}

function splitMovie(seed: number, index: number, id: number, split: number): [first: string, second: string] {
  const random = new Random(~seed, index)
  // Of the real three, one breaks at the end of its text and two before the beginning.
  const before = split % 3 === 0 ? drawPlainSentence(random) : ''
  const after = split % 3 === 0 ? ' - Written by Sample Ørnås' : ` ${drawPlainSentence(random)}`
  return csvSplitRecord(makeMovie(seed, index, id), before, after)
}
