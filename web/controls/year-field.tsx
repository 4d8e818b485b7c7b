import { type ReactNode, useState } from 'react'

interface YearFieldProps {
  readonly label: string
  readonly value: number | null
  readonly set: (year: string | null) => void
}

/** A year, or none; half a year, while it is typed, is none yet. */
export function YearField({ label, value, set }: YearFieldProps): ReactNode {
  const [text, setText] = useState(String(value ?? ''))
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setText(String(value ?? '')) // as the address says, such as after Back
  }
  return (
    <label className="field">
      {label}
      <input
        type="number"
        min={1870}
        max={2100}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          if (!currentTarget.validity.valid) return
          setKnown(currentTarget.value === '' ? null : Number(currentTarget.value))
          set(currentTarget.value)
        }}
      />
    </label>
  )
}
