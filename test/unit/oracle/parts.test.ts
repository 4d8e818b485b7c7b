import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../oracle/differences.js'
import { exactAverage, exactSum } from '../../oracle/exact.js'
import { evaluateLiteral } from '../../oracle/python-literal.js'
import { statsPlans } from '../../oracle/random-plan.js'
import { movieStats } from '../../oracle/stats.js'
import { matches } from '../../oracle/where.js'
import { WORLD } from './world.js'

describe('python literals', () => {
  it.each([
    [`[{'id': 16, 'name': 'Animation'}]`, [{ id: 16, name: 'Animation' }]],
    [`{"it's": ['"', "'", 'a\\'b', "a\\"b"]}`, { "it's": ['"', "'", "a'b", 'a"b'] }],
    [`'\\xa0\\u00e9\\U0001f3ac\\n\\\\x\\q'`, '\u00a0é🎬\n\\x\\q'],
    ['[None, nan, True, False, -1.5, 1e-06, ]', [null, null, true, false, -1.5, 0.000001]],
    [' [ ] ', []],
  ])('%s', (text, value) => {
    expect(evaluateLiteral(text)).toEqual(value)
  })

  it.each(['', '[', "['a", '[1 2]', "{'a'}", '{1: 2}', "'\\xg0'", '[] []', 'nonsense'])('refuses %j', (text) => {
    expect(() => evaluateLiteral(text)).toThrow(SyntaxError)
  })
})

describe('exact sums', () => {
  it('do not round on the way', () => {
    expect(exactSum([0.1, 0.2, 0.3].map((value) => ({ value, of: 1 })))).toBe(0.6)
    expect(exactSum([1, 1, 1].map((value) => ({ value, of: 3 })))).toBe(1)
    expect(
      exactSum([
        { value: 8.2e-5, of: 2 },
        { value: 1e21, of: 1 },
      ]),
    ).toBe(1e21)
    expect(
      exactSum([
        { value: -7, of: 2 },
        { value: 3, of: 1 },
      ]),
    ).toBe(-0.5)
    expect(exactSum([])).toBe(0)
    expect(exactAverage([1, 2])).toBe(1.5)
  })

  it('are the same in any order', () => {
    const share = fc.record({
      value: fc.double({ min: -1e6, max: 1e9, noNaN: true }),
      of: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(share), (shares) => {
        expect(exactSum(shares.toReversed())).toBe(exactSum(shares))
      }),
    )
  })
})

it('tells where answers differ', () => {
  const expected = { rows: [{ sum: 0.3, key: { genre: null } }] }
  expect(differences({ rows: [{ sum: 0.1 + 0.2, key: { genre: null }, more: 1 }] }, expected)).toEqual([])
  expect(differences({ rows: [{ sum: 0.4, key: { genre: 'x' } }, {}] }, expected)).toEqual([
    '$.rows: expected 1 entries, got 2',
    '$.rows[0].sum: expected 0.3, got 0.4',
    '$.rows[0].key.genre: expected null, got "x"',
  ])
})

describe('random plans', () => {
  const plans = statsPlans(WORLD)

  it('are plain JSON, and their pages make up the whole', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
        const { totalGroups } = movieStats(WORLD, plan)
        const whole = movieStats(WORLD, { ...plan, first: 10_000 }).rows
        const second = movieStats(WORLD, { ...plan, first: 2 }, 2).rows
        expect(whole).toHaveLength(totalGroups)
        expect(second).toEqual(whole.slice(2, 4))
      }),
    )
  })

  it('add up to the totals when split', () => {
    fc.assert(
      fc.property(plans, ({ having: _, topPerGroup: __, ...plan }) => {
        const { rows, totals } = movieStats(WORLD, { ...plan, attribution: 'SPLIT', first: 10_000 })
        const sum = (value: (row: typeof totals) => number | null) =>
          rows.reduce((total, row) => total + (value(row) ?? 0), 0)
        expect(sum(({ attributedCount }) => attributedCount)).toBeCloseTo(totals.movieCount)
        expect(sum(({ revenue }) => revenue.sum)).toBeCloseTo(totals.revenue.sum ?? 0)
        expect(sum(({ popularity }) => popularity.sum)).toBeCloseTo(totals.popularity.sum ?? 0)
      }),
    )
  })

  it('often have a filter that keeps some movies and not others', () => {
    const drawn = fc.sample(plans, { numRuns: 300, seed: 1 }).flatMap(({ where }) => where ?? [])
    const selective = drawn.filter((where) => {
      const kept = WORLD.filter((movie) => matches(movie, where)).length
      return kept > 0 && kept < WORLD.length
    })
    expect(selective.length).toBeGreaterThan(drawn.length / 3)
  })
})
