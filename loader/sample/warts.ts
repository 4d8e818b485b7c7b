/** Of the real file's movies. */
const REAL = { movies: 45_433, splits: 3, duplicates: 30 }
/** So that small samples have every wart too. */
const AT_LEAST_ONE_FROM = 100
/** The real file has one id three times among its thirty duplicates. */
const THIRD_COPY_EVERY = 30

export interface Duplicate {
  /** Which movie comes again. */
  index: number
  /** 1 for the second record of its id, 2 for the third. */
  version: number
}

/** Which records of a sample are broken, and which movies come again after which: spread evenly, at the real rates. */
export class WartPlan {
  readonly splits: number
  readonly duplicates: number
  readonly #movies: number

  constructor(movies: number) {
    this.#movies = movies
    this.splits = atRealRate(movies, REAL.splits)
    this.duplicates = atRealRate(movies, REAL.duplicates)
  }

  /** The split with this number (0 for the first), as the index of its movie. */
  splitAt(split: number): number {
    return this.#at(split + 0.5, this.splits)
  }

  /** The duplicate with this number, and the index of the movie that it follows. */
  duplicateAt(duplicate: number): Duplicate & { follows: number } {
    const third = duplicate % THIRD_COPY_EVERY === THIRD_COPY_EVERY - 1
    return {
      index: this.#at((third ? duplicate - 1 : duplicate) + 0.25, this.duplicates),
      version: third ? 2 : 1,
      follows: this.#at(duplicate + 0.75, this.duplicates),
    }
  }

  #at(position: number, of: number): number {
    return Math.floor((position * this.#movies) / of)
  }
}

function atRealRate(movies: number, real: number): number {
  return movies < AT_LEAST_ONE_FROM ? 0 : Math.max(1, Math.round((movies * real) / REAL.movies))
}
