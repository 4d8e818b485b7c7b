import type { ReactNode } from 'react'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly values: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value
  readonly choose: (value: Value) => void
}

/** One of a few, all of them seen. */
export function Segments<Value extends string>({ label, values, chosen, choose }: SegmentsProps<Value>): ReactNode {
  return (
    <fieldset className="segments">
      <legend className="hidden-text">{label}</legend>
      {values.map(({ value, label: name }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
