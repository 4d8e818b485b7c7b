import { dollarsOf } from '../../money/dollars-of.js'
import { checkAccumulated, groupByOf, orderByOf, topOf } from './check-plan.js'
import { withGroupFilter } from './group-filter.js'
import { type Measure, measureNamed } from './measures.js'
import { computedMeasures, type Plan, plan } from './plan.js'
import type { StatsQuestion } from './question.js'

/** All the rows that are asked for, with these measures. Throws BAD_USER_INPUT for what makes no sense. */
export function statsPlan(question: StatsQuestion, measures: readonly Measure[]): Plan {
  const dimensions = groupByOf(question)
  const asked = plan({
    dimensions,
    measures,
    ...withGroupFilter(question.where ?? null, dimensions),
    having: (question.having ?? []).map(({ measure, ...condition }, index) => ({
      measure: measureNamed(measure),
      condition,
      path: `having[${index}]`,
    })),
    orderBy: orderByOf(question),
    top: topOf(question),
    attribution: question.attribution,
    dollarsOf: dollarsOf(question),
  })
  checkAccumulated(computedMeasures(asked), dimensions)
  return asked
}
