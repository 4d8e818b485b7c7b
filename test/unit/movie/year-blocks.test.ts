import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksWith, rowsWithin, type YearCount } from '../../../src/movie/year-blocks.js'

const counts = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 1900, max: 1960 }),
    movies: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 30_000 })),
  }),
  { selector: ({ year }) => year },
)
const years = fc
  .tuple(fc.integer({ min: 1890, max: 1970 }), fc.integer({ min: 1890, max: 1970 }))
  .map(([from, to]) => ({ from, to }))
const directions = fc.constantFrom('ASC' as const, 'DESC' as const)
const limits = fc.integer({ min: 2, max: 501 })

/** The years of the movies that a block has of each of its years, in the order of the list. */
function listed(limit: number, block: { from: number; to: number }, direction: 'ASC' | 'DESC', all: YearCount[]) {
  const ofBlock = all.filter(({ year }) => year >= block.from && year <= block.to).sort((a, b) => a.year - b.year)
  const inOrder = direction === 'ASC' ? ofBlock : ofBlock.reverse()
  return inOrder.flatMap(({ year, movies }) => Array.from({ length: Math.min(limit, movies) }, () => year))
}

describe('blocks of years', () => {
  it('have the beginning of every list of some years', () => {
    fc.assert(
      fc.property(counts, years, directions, limits, (all, asked, direction, limit) => {
        const rows = blocksWith(limit, asked, direction, all).flatMap((block) => {
          const ofBlock = Uint16Array.from(listed(limit, block, direction, all))
          const { from, to } = rowsWithin(ofBlock, asked, limit)
          return [...ofBlock.slice(from, to)]
        })
        const whole = listed(Number.POSITIVE_INFINITY, asked, direction, all)
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
        const distinct = new Map(found.map((block) => [block.from, block]))
        expect(new Set(found.map(({ from, to }) => `${from} ${to}`)).size).toBe(distinct.size)
        const ordered = [...distinct.values()].sort((a, b) => a.from - b.from)
        for (const [index, { to }] of ordered.entries()) {
          expect(ordered[index + 1]?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThan(to)
        }
      }),
    )
  })

  it('of few movies are one, and of many several', () => {
    const all = Array.from({ length: 50 }, (_, index) => ({ year: 1950 + index, movies: 100 }))
    const everything = { from: 1, to: 3000 }
    expect(blocksWith(6, everything, 'ASC', all)).toEqual([{ from: 1950, to: 1999 }])
    expect(blocksWith(51, everything, 'ASC', all)).toEqual([{ from: 1950, to: 1957 }])
    expect(blocksWith(51, everything, 'DESC', all)).toEqual([{ from: 1998, to: 1999 }])
    expect(blocksWith(51, { from: 2000, to: 2010 }, 'ASC', all)).toEqual([])
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
