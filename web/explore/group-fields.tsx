import type { ReactNode } from 'react'
import { Choice, type Option } from '../controls/choice.js'
import { measureNamed } from '../figures/measures.js'
import type { MovieDimension } from '../schema-types.js'
import { dimensions } from './dimensions.js'
import { measureGroups } from './measure-groups.js'
import { groupBy, MOST_MEASURES, MOST_ROW_DIMENSIONS, type Question } from './question.js'

export interface FieldsProps {
  readonly question: Question
  readonly change: (change: Partial<Question>) => void
}

const ROW_LABELS = ['Rows', 'then by', 'then by'] as const

/** What there is a row, and a column, for; and the numbers. */
export function GroupFields({ question, change }: FieldsProps): ReactNode {
  const { rows, columns } = question
  const places = Math.min(rows.length + 1, MOST_ROW_DIMENSIONS)
  const setRow = (index: number, dimension: MovieDimension | null): void => {
    const next = [...rows.slice(0, index), ...(dimension === null ? [] : [dimension]), ...rows.slice(index + 1)]
    change({ rows: next })
  }
  return (
    <fieldset className="explore-part">
      <legend>Groups</legend>
      <div className="explore-pair">
        {ROW_LABELS.slice(0, places).map((label, index) => (
          <DimensionChoice
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
            key={index}
            label={label}
            value={rows[index] ?? null}
            isNeeded={rows.length === 1 && index === 0}
            taken={rows}
            set={(dimension) => setRow(index, dimension)}
          />
        ))}
        <DimensionChoice
          label="Columns"
          value={columns}
          isNeeded={false}
          taken={rows}
          set={(dimension) => change({ columns: dimension })}
        />
      </div>
    </fieldset>
  )
}

interface DimensionChoiceProps {
  readonly label: string
  readonly value: MovieDimension | null
  readonly isNeeded: boolean
  readonly taken: readonly MovieDimension[]
  readonly set: (dimension: MovieDimension | null) => void
}

function DimensionChoice({ label, value, isNeeded, taken, set }: DimensionChoiceProps): ReactNode {
  const options: Option[] = dimensions.map(({ dimension, label: name }) => ({
    value: dimension,
    label: name,
    isDisabled: dimension !== value && taken.includes(dimension),
  }))
  return (
    <Choice
      label={label}
      value={value ?? ''}
      groups={[{ label: null, options: isNeeded ? options : [{ value: '', label: 'none' }, ...options] }]}
      choose={(chosen) => set(dimensions.find(({ dimension }) => dimension === chosen)?.dimension ?? null)}
    />
  )
}

/** One to four numbers of each group. */
export function MeasureFields({ question, change }: FieldsProps): ReactNode {
  const { measures } = question
  const groups = measureGroups(groupBy(question))
  const free = measureGroups(groupBy(question))
    .flatMap(({ options }) => options)
    .find(({ value, isDisabled }) => isDisabled !== true && !measures.some((each) => each === value))
  const set = (index: number, name: string): void => {
    const chosen = measureNamed(name)?.measure
    if (chosen === undefined) return
    change({ measures: [...new Set(measures.map((each, at) => (at === index ? chosen : each)))] })
  }
  const add = (): void => {
    const chosen = measureNamed(free?.value ?? '')?.measure
    if (chosen !== undefined) change({ measures: [...measures, chosen] })
  }
  return (
    <fieldset className="explore-part">
      <legend>Numbers</legend>
      {measures.map((name, index) => (
        <div key={name} className="explore-measure">
          <Choice
            label={`Number ${index + 1}`}
            isLabelHidden
            value={name}
            groups={groups}
            choose={(value) => set(index, value)}
          />
          {measures.length > 1 && (
            <button
              type="button"
              className="button"
              aria-label={`Without number ${index + 1}`}
              onClick={() => change({ measures: measures.filter((each) => each !== name) })}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {measures.length < MOST_MEASURES && (
        <button type="button" className="button explore-fit" onClick={add}>
          Add a number
        </button>
      )}
    </fieldset>
  )
}
