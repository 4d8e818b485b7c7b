import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksWith, rowsWithin, type YearCount } from '../../../src/movie/year-blocks.js'

const counts = fc
  .uniqueArray(
    fc.record({
      year: fc.integer({ min: 1900, max: 1960 }),
      movies: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 3_000 })),
      lastMonth: fc.constant(0),
    }),
    { selector: ({ year }) => year },
  )
  .map((all) => all.sort((a, b) => a.year - b.year))
const years = fc
  .tuple(fc.integer({ min: 1890, max: 1970 }), fc.integer({ min: 1890, max: 1970 }))
  .map(([from, to]) => ({ from, to }))
const directions = fc.constantFrom('ASC' as const, 'DESC' as const)
const limits = fc.integer({ min: 2, max: 501 })

/** The years of the movies that a block has of each of its years, in the order of the list. */
function listed(limit: number, block: readonly YearCount[], direction: 'ASC' | 'DESC'): number[] {
  const inOrder = direction === 'ASC' ? block : [...block].reverse()
  return inOrder.flatMap(({ year, movies }) => Array.from({ length: Math.min(limit, movies) }, () => year))
}

describe('blocks of years', () => {
  it('have the beginning of every list of some years', () => {
    fc.assert(
      fc.property(counts, years, directions, limits, (all, asked, direction, limit) => {
        const rows = blocksWith(limit, asked, direction, all).flatMap((block) => {
          const ofBlock = Uint16Array.from(listed(limit, block, direction))
          const { from, to } = rowsWithin(ofBlock, asked, limit)
          return [...ofBlock.slice(from, to)]
        })
        const ofYears = all.filter(({ year }) => year >= asked.from && year <= asked.to)
        const whole = listed(Number.POSITIVE_INFINITY, ofYears, direction)
        expect(rows.slice(0, limit)).toEqual(whole.slice(0, limit))
      }),
    )
  })

  it('are the same whatever years are asked for, and do not overlap', () => {
    fc.assert(
      fc.property(counts, fc.array(years), limits, (all, asked, limit) => {
        const found = asked.flatMap((each) =>
          (['ASC', 'DESC'] as const).flatMap((direction) => blocksWith(limit, each, direction, all)),
        )
        const texts = new Set(found.map((block) => JSON.stringify(block)))
        const inBlocks = [...texts].flatMap((text): YearCount[] => JSON.parse(text))
        expect(new Set(inBlocks.map(({ year }) => year)).size).toBe(inBlocks.length)
      }),
    )
  })

  it('of few movies are one, and of many several', () => {
    const all = Array.from({ length: 50 }, (_, index) => ({ year: 1950 + index, movies: 100, lastMonth: 1 }))
    const everything = { from: 1, to: 3000 }
    const yearsIn = (...asked: Parameters<typeof blocksWith>) =>
      blocksWith(...asked).map((block) => block.map(({ year }) => year))
    expect(yearsIn(6, everything, 'ASC', all)).toEqual([all.map(({ year }) => year)])
    expect(yearsIn(61, everything, 'ASC', all)).toEqual([[1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959]])
    expect(yearsIn(61, { from: 1, to: 1991 }, 'DESC', all)).toEqual([
      [1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999],
    ])
    expect(yearsIn(61, { from: 1959, to: 1965 }, 'ASC', all)).toHaveLength(1)
    expect(yearsIn(101, { from: 1955, to: 1965 }, 'ASC', all)).toHaveLength(2)
    expect(yearsIn(61, { from: 2000, to: 2010 }, 'ASC', all)).toEqual([])
  })
})

describe('the rows of some years', () => {
  const descending = Uint16Array.of(1999, 1999, 1995, 1995, 1995, 1990)

  it.each([
    [{ from: 1990, to: 1999 }, 10, { from: 0, to: 6 }],
    [{ from: 1991, to: 1998 }, 10, { from: 2, to: 5 }],
    [{ from: 1991, to: 1998 }, 2, { from: 2, to: 4 }],
    [{ from: 1980, to: 1989 }, 10, { from: 6, to: 6 }],
    [{ from: 1990, to: 1999 }, 0, { from: 0, to: 0 }],
  ])('of %j, at most %i', (years, limit, range) => {
    expect(rowsWithin(descending, years, limit)).toEqual(range)
  })
})
