import fc from 'fast-check'
import { YEARS_WITH_PRICES } from './consumer-prices.js'
import { DIMENSION_NAMES, type Dimension } from './dimensions.js'
import { canAccumulate } from './groups.js'
import { isMeasure, MEASURE_NAMES, type Measure, measureOf, type Stats } from './measures.js'
import type { OracleMovie } from './movie.js'
import { once } from './once.js'
import { movieWheres } from './random-where.js'
import { type StatsCondition, type StatsOrderBy, type StatsPlan, totalsOf } from './stats.js'

/**
 * Valid `movieStats` arguments, as GraphQL variables, that make sense for the given movies: up to three dimensions, ordered by
 * some of them and by some of the measures.
 */
export function statsPlans(
  movies: readonly OracleMovie[],
  compared: readonly Measure[] = MEASURE_NAMES,
): fc.Arbitrary<StatsPlan> {
  const where = movieWheres(movies)
  const values = new ValuesOf(movies)
  return fc.uniqueArray(fc.constantFrom(...DIMENSION_NAMES), { maxLength: 3 }).chain((groupBy) => {
    const measures = compared.filter((name) => canAccumulate(groupBy) || !name.endsWith('_CUMULATIVE_SUM'))
    return fc.record(
      {
        groupBy: fc.constant(groupBy),
        attribution: fc.constantFrom('FULL', 'SPLIT'),
        where,
        // Often none: two at once leave hardly any rows.
        having: fc.array(conditions(values, measures), { minLength: 0, maxLength: 2, size: 'xsmall' }),
        orderBy: orders(measures, groupBy),
        first: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 21, max: 2_000 })),
        ...(groupBy.length === 0 ? {} : { topPerGroup: tops(groupBy) }),
        dollarsOf: fc.constantFrom(...YEARS_WITH_PRICES),
      },
      { requiredKeys: ['groupBy', 'attribution'] },
    )
  })
}

function orders(measures: readonly Measure[], groupBy: readonly Dimension[]): fc.Arbitrary<StatsOrderBy[]> {
  const order = fc.record(
    {
      by: fc.constantFrom<Measure | Dimension>(...measures, ...groupBy),
      direction: fc.constantFrom('ASC', 'DESC'),
    },
    { requiredKeys: ['by'] },
  )
  return fc.uniqueArray(order, { minLength: 1, maxLength: 3, selector: ({ by }) => by })
}

function tops(groupBy: readonly Dimension[]): fc.Arbitrary<{ within: Dimension[]; first: number }> {
  return fc.record({ within: fc.subarray([...groupBy], { minLength: 1 }), first: fc.integer({ min: 1, max: 3 }) })
}

/** Their values are exact in any order of adding up, so that conditions may be exactly at a value. */
function isExact(measure: Measure): boolean {
  return /COUNT$|_MIN$|_MAX$|_P[19]0$/.test(measure) && measure !== 'ATTRIBUTED_COUNT'
}

const EXACT_OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const
const ROUNDED_OPERATORS = ['gt', 'gte', 'lt', 'lte'] as const

function conditions(values: ValuesOf, measures: readonly Measure[]): fc.Arbitrary<StatsCondition> {
  const counts = measures.filter((measure) => isExact(measure) && measure.endsWith('COUNT'))
  const extremes = measures.filter((measure) => isExact(measure) && !measure.endsWith('COUNT'))
  const rounded = measures.filter((measure) => !isExact(measure))
  return fc.oneof(
    condition(counts, EXACT_OPERATORS, () => fc.nat(5)),
    condition(extremes, EXACT_OPERATORS, (measure) => values.of(measure)),
    condition(rounded, ROUNDED_OPERATORS, (measure) => between(values, measure)),
  )
}

function condition(
  measures: readonly Measure[],
  operators: ReadonlyArray<Exclude<keyof StatsCondition, 'measure'>>,
  value: (measure: Measure) => fc.Arbitrary<number>,
): fc.Arbitrary<StatsCondition> {
  return fc
    .tuple(fc.constantFrom(...measures), fc.constantFrom(...operators))
    .chain(([measure, operator]) => value(measure).map((bound) => ({ measure, [operator]: bound })))
}

/** What measures are for single movies: a group's least or greatest value is one of these. */
class ValuesOf {
  readonly #single: () => readonly Stats[]
  readonly #values = new Map<Measure, fc.Arbitrary<number>>()

  constructor(movies: readonly OracleMovie[]) {
    this.#single = once(() => movies.map((movie) => totalsOf([movie])))
  }

  of(measure: Measure): fc.Arbitrary<number> {
    const found = this.#values.get(measure) ?? this.#drawn(measure)
    this.#values.set(measure, found)
    return found
  }

  #drawn(measure: Measure): fc.Arbitrary<number> {
    const values = this.#single()
      .map((stats) => measureOf(stats, measure))
      .filter((value) => value !== null)
    return values.length === 0 ? fc.constant(0) : fc.constantFrom(...new Set(values))
  }
}

const SHARES = [0.000_123_457, 0.001_234_57, 0.012_345_7, 0.123_457, 0.500_123_457]

/** Somewhere about single movies' values, and never so near to a sum or average that rounding decides. */
function between(values: ValuesOf, measure: Measure): fc.Arbitrary<number> {
  if (measure.endsWith('_SHARE')) return fc.constantFrom(...SHARES)
  const single = measure.replace('_CUMULATIVE_SUM', '_SUM')
  return values
    .of(isMeasure(single) ? single : measure)
    .map((value) => Number((value * 1.010_101_7 + 0.001_234_57).toPrecision(12)))
}
