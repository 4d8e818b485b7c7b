import type { ReactNode } from 'react'

export interface Option {
  readonly value: string
  readonly label: string
  readonly isDisabled?: boolean
}

/** Options under a heading; without one, they stand alone. */
export interface OptionGroup {
  readonly label: string | null
  readonly options: readonly Option[]
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly groups: readonly OptionGroup[]
  readonly choose: (value: string) => void
  /** Said to who does not see it alone, where its place says it already. */
  readonly isLabelHidden?: boolean
}

/** One of many, of which some may belong together. */
export function Choice({ label, value, groups, choose, isLabelHidden = false }: ChoiceProps): ReactNode {
  return (
    <label className="field">
      <span className={isLabelHidden ? 'hidden-text' : undefined}>{label}</span>
      <select className="select" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {groups.map(({ label: heading, options }) =>
          heading === null ? (
            options.map(optionOf)
          ) : (
            <optgroup key={heading} label={heading}>
              {options.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  )
}

function optionOf({ value, label, isDisabled = false }: Option): ReactNode {
  return (
    <option key={value} value={value} disabled={isDisabled}>
      {label}
    </option>
  )
}
