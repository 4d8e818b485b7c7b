import { type ReactNode, useCallback } from 'react'
import { TypeAhead } from './type-ahead.js'
import './name-chips.css'

interface Named {
  readonly id: string
  readonly name: string
}

interface NameChipsProps {
  /** Of what kind, in the plural: "Genres". */
  readonly label: string
  readonly hint: string
  readonly names: readonly string[]
  readonly find: (text: string) => Promise<readonly Named[]>
  readonly set: (names: readonly string[]) => void
}

/** Several names, found by their letters; each is taken away by its button. */
export function NameChips({ label, hint, names, find, set }: NameChipsProps): ReactNode {
  const add = useCallback(({ name }: Named) => set([...new Set([...names, name])]), [names, set])
  return (
    <fieldset className="name-chips">
      <legend>{label}</legend>
      {names.length > 0 && (
        <div className="bar">
          {names.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-label={`Without ${name}`}
              onClick={() => set(names.filter((each) => each !== name))}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
      <TypeAhead label={hint} find={find} choose={add} />
    </fieldset>
  )
}
