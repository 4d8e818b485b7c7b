import type { ReactNode } from 'react'
import { oneOf } from '../address/read-parameters.js'
import { Choice, type Option } from '../controls/choice.js'
import { NameChips } from '../controls/name-chips.js'
import { NumberField } from '../controls/number-field.js'
import type { Selection } from './question.js'
import { FIRST_YEAR, LAST_YEAR, MOST_VOTES } from './selection-address.js'
import type { Choices } from './use-choices.js'

interface SelectionFieldsProps {
  readonly legend: string
  readonly selection: Selection
  readonly choices: Choices
  readonly change: (change: Partial<Selection>) => void
}

const KNOWN: readonly Option[] = [
  { value: 'any', label: 'any, known or not' },
  { value: 'budget', label: 'budget is known' },
  { value: 'revenue', label: 'revenue is known' },
  { value: 'both', label: 'budget and revenue are known' },
]

/** Which movies. */
export function SelectionFields({ legend, selection, choices, change }: SelectionFieldsProps): ReactNode {
  const { from, to, genres, companies, country, language, status, known, votes } = selection
  return (
    <fieldset className="explore-part">
      <legend>{legend}</legend>
      <div className="explore-pair">
        <NumberField
          label="From year"
          value={from}
          least={FIRST_YEAR}
          greatest={LAST_YEAR}
          set={(year) => change({ from: year })}
        />
        <NumberField
          label="To year"
          value={to}
          least={FIRST_YEAR}
          greatest={LAST_YEAR}
          set={(year) => change({ to: year })}
        />
      </div>
      <NameChips
        label="Genres (any of them)"
        hint="Find a genre"
        names={genres}
        find={choices.findGenre}
        set={(names) => change({ genres: names })}
      />
      <NameChips
        label="Companies (any of them)"
        hint="Find a company"
        names={companies}
        find={choices.findCompany}
        set={(names) => change({ companies: names })}
      />
      <div className="explore-pair">
        <Optional
          label="Country"
          value={country}
          options={choices.countries}
          set={(code) => change({ country: code })}
        />
        <Optional
          label="Original language"
          value={language}
          options={choices.languages}
          set={(code) => change({ language: code })}
        />
        <Optional label="Status" value={status} options={choices.statuses} set={(name) => change({ status: name })} />
        <NumberField
          label="At least so many votes"
          value={votes}
          least={1}
          greatest={MOST_VOTES}
          set={(number) => change({ votes: number })}
        />
      </div>
      <Choice
        label="Only movies whose money"
        value={known}
        groups={[{ label: null, options: KNOWN }]}
        choose={(value) => change({ known: oneOf(['any', 'budget', 'revenue', 'both'], value) })}
      />
    </fieldset>
  )
}

interface OptionalProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly Option[]
  readonly set: (value: string | null) => void
}

/** One of some, or any; what the address names is offered even where nobody knows it. */
function Optional({ label, value, options, set }: OptionalProps): ReactNode {
  const isKnown = value === null || options.some((option) => option.value === value)
  const offered = isKnown ? options : [{ value, label: value }, ...options]
  return (
    <Choice
      label={label}
      value={value ?? ''}
      groups={[{ label: null, options: [{ value: '', label: 'any' }, ...offered] }]}
      choose={(chosen) => set(chosen === '' ? null : chosen)}
    />
  )
}
