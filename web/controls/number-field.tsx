import { type ReactNode, useEffect, useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly set: (value: number | null) => void
  readonly least?: number
  readonly greatest?: number
  readonly isWhole?: boolean
  readonly placeholder?: string
}

const MS_UNTIL_MEANT = 500

/** A number, or none. It counts once nothing more is typed: half of a number is another one. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, set, least, greatest, isWhole = true, placeholder } = props
  const [text, setText] = useState(value === null ? '' : String(value))
  const [given, setGiven] = useState(value)
  if (value !== given) {
    setGiven(value)
    setText(value === null ? '' : String(value))
  }
  const typed = numberIn(text, least, greatest, isWhole)
  useEffect(() => {
    if (typed === undefined || typed === value) return
    const timer = setTimeout(() => set(typed), MS_UNTIL_MEANT)
    return () => clearTimeout(timer)
  }, [typed, value, set])
  return (
    <label className="field">
      {label}
      <input
        type="text"
        inputMode={isWhole ? 'numeric' : 'decimal'}
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={typed === undefined}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && typed !== undefined && typed !== value) set(typed)
        }}
      />
    </label>
  )
}

/** undefined for what is no such number. */
function numberIn(
  text: string,
  least = Number.NEGATIVE_INFINITY,
  greatest = Number.POSITIVE_INFINITY,
  isWhole = true,
): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  const number = Number(plain)
  const fits =
    Number.isFinite(number) && number >= least && number <= greatest && (!isWhole || Number.isInteger(number))
  return fits ? number : undefined
}
