import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../oracle/differences.js'
import { compare, decimal, nearestFloat, nearestWhole, type Rational, sum } from '../../oracle/exact.js'
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

function ratio(numerator: number, denominator: number): Rational {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

describe('exact numbers', () => {
  it.each([
    ['0.1 + 0.2 + 0.3', [0.1, 0.2, 0.3].map(decimal), 0.6],
    ['three thirds', [ratio(1, 3), ratio(1, 3), ratio(1, 3)], 1],
    ['a half and a third of', [ratio(1, 2), ratio(1, 3), decimal(0.25)], 13 / 12],
    ['a little and a lot', [decimal(8.2e-5), decimal(1e21)], 1e21],
    ['below zero', [ratio(-7, 2), decimal(3)], -0.5],
    ['nothing', [], 0],
  ])('adds up %s without rounding on the way', (_, terms, expected) => {
    expect(nearestFloat(sum(terms))).toBe(expected)
  })

  it('are the same in any order', () => {
    const term = fc
      .tuple(fc.double({ min: -1e6, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 12 }))
      .map(([value, of]) => ({ ...decimal(value), denominator: decimal(value).denominator * BigInt(of) }))
    fc.assert(
      fc.property(fc.array(term), (terms) => {
        const [sums, reversed] = [sum(terms), sum(terms.toReversed())]
        expect(compare(sums, reversed)).toBe(0)
        expect(nearestFloat(sums)).toBe(nearestFloat(reversed))
      }),
    )
  })

  it('become the float that their digits are read as', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(40), (numerator, places) => {
        expect(nearestFloat({ numerator, denominator: 10n ** BigInt(places) })).toBe(Number(`${numerator}e-${places}`))
      }),
    )
    // Halfway between two floats, and a trifle above.
    const halfway = 2n ** 53n + 1n
    expect(nearestFloat({ numerator: halfway, denominator: 1n })).toBe(2 ** 53)
    expect(nearestFloat({ numerator: halfway * 10n ** 60n + 1n, denominator: 10n ** 60n })).toBe(2 ** 53 + 2)
  })

  it.each([
    [ratio(5, 2), 3],
    [ratio(-5, 2), -3],
    [ratio(49, 20), 2],
    [ratio(-1, 3), 0],
  ])('become whole half away from zero: %o', (exact, expected) => {
    expect(nearestWhole(exact)).toBe(expected)
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

  it('ask for every kind of number', () => {
    const drawn = JSON.stringify(fc.sample(plans, { numRuns: 300, seed: 1 }))
    const kinds = [
      'COLLECTION',
      'SPOKEN',
      'VOTE_COUNT',
      'P10',
      'P90',
      'BUDGET_MEDIAN',
      'ROI',
      'RATING',
      'SHARE',
      'CUMUL',
    ]
    expect(kinds.filter((name) => !drawn.includes(name))).toEqual([])
    expect(drawn).toContain('dollarsOf')
  })

  it('accumulate over years alone', () => {
    for (const plan of fc.sample(plans, { numRuns: 300, seed: 2 })) {
      if (!JSON.stringify(plan).includes('CUMULATIVE')) continue
      expect(plan.groupBy).toContain('YEAR')
      expect(plan.groupBy).not.toContain('MONTH')
    }
  })

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

  it('add up to the totals when split, with the others whatever is chosen', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { rows, others, totals } = movieStats(WORLD, { ...plan, attribution: 'SPLIT' })
        const sum = (value: (row: typeof totals) => number | null) =>
          [...rows, ...others].reduce((total, row) => total + (value(row) ?? 0), 0)
        expect(sum(({ attributedCount }) => attributedCount)).toBeCloseTo(totals.movieCount)
        expect(sum(({ revenue }) => revenue.sum)).toBeCloseTo(totals.revenue.sum ?? 0)
        expect(sum(({ popularity }) => popularity.sum)).toBeCloseTo(totals.popularity.sum ?? 0)
        expect(sum(({ popularity }) => popularity.share)).toBeCloseTo(totals.popularity.share ?? 0)
        if (plan.topPerGroup === undefined) expect(others.length).toBeLessThan(2)
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
