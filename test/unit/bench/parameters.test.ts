import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Parameters, parameterDraws, type World } from '../../../bench/questions/parameters.js'
import { Random } from '../../../loader/sample/random.js'

const world: World = {
  database: 'bench',
  genres: [18, 35, 28],
  companies: Array.from({ length: 500 }, (_, index) => index + 1),
}

function drawn(seed: number, count: number): Parameters[] {
  const draw = parameterDraws(world, new Random(seed, 0))
  return Array.from({ length: count }, draw)
}

describe('parameterDraws', () => {
  it('draws what there is to be asked about, and ranges that begin before they end', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { genre, company, from, to } of drawn(seed, 20)) {
          expect(world.genres).toContain(genre)
          expect(world.companies).toContain(company)
          expect(to).toBeGreaterThanOrEqual(from)
        }
      }),
    )
  })

  it('draws the same for the same seed, and other things for another', () => {
    expect(drawn(7, 50)).toEqual(drawn(7, 50))
    expect(drawn(7, 50)).not.toEqual(drawn(8, 50))
  })

  it('draws the first company about twice as often as the second, and four times as often as the fourth', () => {
    const draws = drawn(1, 20_000).map(({ company }) => company)
    const count = (company: number) => draws.filter((each) => each === company).length
    expect(count(1) / count(2)).toBeCloseTo(2, 0)
    expect(count(1) / count(4)).toBeCloseTo(4, 0)
  })
})
