import * as fc from 'fast-check'
import { dimensions } from '../../../../web/explore/dimensions.js'
import { everyMovie, firstQuestion, groupBy, type Question, type Selection } from '../../../../web/explore/question.js'
import { measures } from '../../../../web/figures/measures.js'

const names = fc.uniqueArray(
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
  { maxLength: 4 },
)
const name = fc.option(
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
  { nil: null },
)
const year = fc.option(fc.integer({ min: 1870, max: 2100 }), { nil: null })
const measure = fc.constantFrom(...measures.map((each) => each.measure))
const dimension = fc.constantFrom(...dimensions.map((each) => each.dimension))

const selection: fc.Arbitrary<Selection> = fc.record({
  from: year,
  to: year,
  genres: names,
  companies: names,
  country: name,
  language: name,
  status: name,
  known: fc.constantFrom('any', 'budget', 'revenue', 'both'),
  votes: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null }),
})

/** Any question that can be asked. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    grouped: fc.uniqueArray(dimension, { minLength: 1, maxLength: 4 }),
    hasColumns: fc.boolean(),
    measures: fc.uniqueArray(measure, { minLength: 1, maxLength: 4 }),
    selection,
    other: fc.option(selection, { nil: null }),
    attribution: fc.constantFrom('FULL', 'SPLIT'),
    dollarsOf: fc.option(fc.integer({ min: 1913, max: 2024 }), { nil: null }),
    having: fc.option(
      fc.record({
        measure,
        operator: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'ne'),
        number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), // without -0
      }),
      { nil: null },
    ),
    orderMeasure: fc.option(measure, { nil: null }),
    orderPlace: fc.option(fc.nat(3), { nil: null }),
    direction: fc.constantFrom('ASC', 'DESC'),
    top: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
    hasOthers: fc.boolean(),
    best: fc.option(fc.record({ first: fc.integer({ min: 1, max: 5000 }), place: fc.nat(3) }), { nil: null }),
    chart: fc.constantFrom(null, 'line', 'bar', 'heat', 'scatter'),
    shown: fc.nat(3),
  })
  .map(({ grouped, hasColumns, orderMeasure, orderPlace, direction, best, shown, ...rest }): Question => {
    const isPivoted = (hasColumns && grouped.length > 1) || grouped.length > 3
    const question = {
      ...firstQuestion,
      ...rest,
      rows: isPivoted ? grouped.slice(0, -1) : grouped,
      columns: isPivoted ? (grouped.at(-1) ?? null) : null,
      shown: shown % rest.measures.length,
    }
    const all = groupBy(question)
    const by = orderMeasure ?? (orderPlace === null ? null : (all[orderPlace % all.length] ?? null))
    const within = best === null ? undefined : all[best.place % all.length]
    return {
      ...question,
      order: by === null ? null : { by, direction },
      best: best === null || within === undefined || all.length < 2 ? null : { first: best.first, within },
    }
  })

export const question = (change: Partial<Question>): Question => ({ ...firstQuestion, ...change })

export const movies = (change: Partial<Selection>): Selection => ({ ...everyMovie, ...change })
