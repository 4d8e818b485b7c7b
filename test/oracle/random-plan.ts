import fc from 'fast-check'
import { DIMENSION_NAMES, type Dimension } from './dimensions.js'
import { MEASURE_NAMES, type Measure, measureOf } from './measures.js'
import type { OracleMovie } from './movie.js'
import { movieWheres } from './random-where.js'
import { type StatsCondition, type StatsOrderBy, type StatsPlan, totalsOf } from './stats.js'

/**
 * Valid `movieStats` arguments, as GraphQL variables, that make sense for the given movies: up to three dimensions, ordered by
 * some of them and by measures.
 */
export function statsPlans(movies: readonly OracleMovie[]): fc.Arbitrary<StatsPlan> {
  return fc.uniqueArray(fc.constantFrom(...DIMENSION_NAMES), { maxLength: 3 }).chain((groupBy) =>
    fc.record(
      {
        groupBy: fc.constant(groupBy),
        attribution: fc.constantFrom('FULL', 'SPLIT'),
        where: movieWheres(movies),
        // Often none: two at once leave hardly any rows.
        having: fc.array(conditions(movies), { minLength: 0, maxLength: 2, size: 'xsmall' }),
        orderBy: orders(groupBy),
        first: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 21, max: 2_000 })),
        ...(groupBy.length === 0 ? {} : { topPerGroup: tops(groupBy) }),
      },
      { requiredKeys: ['groupBy', 'attribution'] },
    ),
  )
}

function orders(groupBy: readonly Dimension[]): fc.Arbitrary<StatsOrderBy[]> {
  const order = fc.record(
    {
      by: fc.constantFrom<Measure | Dimension>(...MEASURE_NAMES, ...groupBy),
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
const EXACT: readonly Measure[] = MEASURE_NAMES.filter((name) => /COUNT$|_MIN$|_MAX$/.test(name)).filter(
  (name) => name !== 'ATTRIBUTED_COUNT',
)

const EXACT_OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const
const ROUNDED_OPERATORS = ['gt', 'gte', 'lt', 'lte'] as const

function conditions(movies: readonly OracleMovie[]): fc.Arbitrary<StatsCondition> {
  const counts = EXACT.filter((measure) => measure.endsWith('COUNT'))
  const extremes = EXACT.filter((measure) => !measure.endsWith('COUNT'))
  const rounded = MEASURE_NAMES.filter((measure) => !EXACT.includes(measure))
  return fc.oneof(
    condition(counts, EXACT_OPERATORS, () => fc.nat(5)),
    condition(extremes, EXACT_OPERATORS, (measure) => valuesOf(movies, measure)),
    condition(rounded, ROUNDED_OPERATORS, (measure) => between(movies, measure)),
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

/** What the measure is for single movies: a group's least or greatest value is one of these. */
function valuesOf(movies: readonly OracleMovie[], measure: Measure): fc.Arbitrary<number> {
  const values = movies.map((movie) => measureOf(totalsOf([movie]), measure)).filter((value) => value !== null)
  return values.length === 0 ? fc.constant(0) : fc.constantFrom(...new Set(values))
}

/** Somewhere about single movies' values, and never so near to a sum or average that rounding decides. */
function between(movies: readonly OracleMovie[], measure: Measure): fc.Arbitrary<number> {
  return valuesOf(movies, measure).map((value) => Number((value * 1.010_101_7 + 0.001_234_57).toPrecision(12)))
}
