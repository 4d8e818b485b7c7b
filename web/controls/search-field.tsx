import { type ReactNode, useEffect, useState } from 'react'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly set: (text: string) => void
}

const MS_BETWEEN_LETTERS = 150

/** Asks as one types, with the letters of one go together. */
export function SearchField({ label, value, set }: SearchFieldProps): ReactNode {
  const [text, setText] = useState(value)
  const [asked, setAsked] = useState(value)
  if (value !== asked) {
    setAsked(value)
    setText(value)
  }
  useEffect(() => {
    if (text === asked) return
    const timer = setTimeout(() => {
      setAsked(text)
      set(text)
    }, MS_BETWEEN_LETTERS)
    return () => clearTimeout(timer)
  }, [text, asked, set])
  return (
    <label className="field">
      {label}
      <input type="search" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
    </label>
  )
}
