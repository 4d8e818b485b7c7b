import { describe, expect, it } from 'vitest'
import { rangesOfAll } from '../../../loader/verify/year-ranges.js'

describe('the years of a snapshot in ranges', () => {
  it('one range holds all years that there can be where there are few movies', () => {
    expect(rangesOfAll([], 100)).toEqual([{ from: 0, to: 65_535 }])
    expect(rangesOfAll([{ year: 1995, movies: 100 }], 100)).toEqual([{ from: 0, to: 65_535 }])
  })

  it('ranges follow each other without a gap, also where years have no movies', () => {
    const years = [
      { year: 0, movies: 60 },
      { year: 1902, movies: 40 },
      { year: 1950, movies: 1 },
      { year: 1999, movies: 500 },
      { year: 2001, movies: 99 },
      { year: 2003, movies: 1 },
    ]
    expect(rangesOfAll(years, 100)).toEqual([
      { from: 0, to: 1949 },
      { from: 1950, to: 1998 },
      { from: 1999, to: 2000 },
      { from: 2001, to: 65_535 },
    ])
  })
})
