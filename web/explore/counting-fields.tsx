import type { ReactNode } from 'react'
import { Choice, type Option } from '../controls/choice.js'
import { Segments } from '../controls/segments.js'
import { pricedYears } from '../figures/priced-years.js'
import type { FieldsProps } from './group-fields.js'

const ATTRIBUTIONS = [
  { value: 'FULL', label: 'Counted whole' },
  { value: 'SPLIT', label: 'Shared' },
] as const

const MEANINGS = {
  FULL: 'A movie of three genres counts whole in each of the three.',
  SPLIT: 'A movie of three genres counts a third in each of them.',
} as const

const YEARS = [pricedYears.last, 2010, 2000, 1990, 1980, 1970, 1960, 1950, pricedYears.first]

/** How a movie counts, and in which dollars. */
export function CountingFields({ question, change }: FieldsProps): ReactNode {
  const { attribution, dollarsOf } = question
  const years = dollarsOf === null || YEARS.includes(dollarsOf) ? YEARS : [dollarsOf, ...YEARS]
  const options: Option[] = years.map((year) => ({ value: String(year), label: `of ${year}, by consumer prices` }))
  return (
    <fieldset className="explore-part">
      <legend>Counting</legend>
      <Segments
        label="How a movie of several groups counts"
        values={ATTRIBUTIONS}
        chosen={attribution}
        choose={(value) => change({ attribution: value })}
      />
      <p className="quiet small">{MEANINGS[attribution]}</p>
      <Choice
        label="Dollars"
        value={dollarsOf === null ? '' : String(dollarsOf)}
        groups={[{ label: null, options: [{ value: '', label: 'of each movie’s year' }, ...options] }]}
        choose={(value) => change({ dollarsOf: value === '' ? null : Number(value) })}
      />
    </fieldset>
  )
}
