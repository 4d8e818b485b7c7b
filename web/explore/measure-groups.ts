import type { OptionGroup } from '../controls/choice.js'
import { type Measure, measures } from '../figures/measures.js'
import type { MovieDimension, StatsMeasure } from '../schema-types.js'

const HEADINGS: Readonly<Record<string, string>> = {
  revenue: 'Revenue',
  budget: 'Budget',
  profit: 'Profit',
  popularity: 'Popularity',
  voteAverage: 'Vote average',
  voteCount: 'Votes',
  runtime: 'Runtime',
}

/** All numbers that can be asked for, by what they are of. */
export function measureGroups(grouped: readonly MovieDimension[]): readonly OptionGroup[] {
  const hasRunningTotals = canRun(grouped)
  const byHeading = new Map<string, Measure[]>()
  for (const measure of measures) {
    const heading = HEADINGS[measure.path[0]] ?? 'Movies'
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), measure])
  }
  return [...byHeading].map(([label, ofHeading]) => ({
    label,
    options: ofHeading.map(({ measure, label: name }) => {
      const isDisabled = isRunning(measure) && !hasRunningTotals
      return { value: measure, label: isDisabled ? `${name} (by year alone)` : name, isDisabled }
    }),
  }))
}

/** Whether totals can run over the groups: from year to year. */
export function canRun(grouped: readonly MovieDimension[]): boolean {
  return (
    grouped.includes('YEAR') && !grouped.some((each) => each === 'QUARTER' || each === 'MONTH' || each === 'DECADE')
  )
}

export function isRunning(measure: StatsMeasure): boolean {
  return measure.endsWith('CUMULATIVE_SUM')
}
