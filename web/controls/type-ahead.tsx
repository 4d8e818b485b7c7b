import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import './type-ahead.css'

interface Named {
  readonly id: string
  readonly name: string
}

interface TypeAheadProps<Found extends Named> {
  readonly label: string
  readonly find: (text: string) => Promise<readonly Found[]>
  readonly choose: (found: Found) => void
}

const MS_BETWEEN_LETTERS = 120

/** A box in which a name is found by its first letters, by keyboard or pointer. */
export function TypeAhead<Found extends Named>({ label, find, choose }: TypeAheadProps<Found>): ReactNode {
  const list = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [active, setActive] = useState(0)
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === '') {
      setFound(null)
      return
    }
    let isOver = false
    const timer = setTimeout(() => {
      const take = (names: readonly Found[]): void => {
        if (isOver) return
        setFound(names)
        setActive(0)
      }
      find(wanted).then(take, () => take([]))
    }, MS_BETWEEN_LETTERS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text, find])

  const take = (one: Found | undefined): void => {
    if (one === undefined) return
    setText('')
    setFound(null)
    choose(one)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (found === null) return
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0))
    else if (event.key === 'Enter') take(found[active])
    else if (event.key === 'Escape') setFound(null)
    else return
    event.preventDefault()
  }
  const isOpen = found !== null
  return (
    <div className="type-ahead">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isOpen && found.length > 0 && { 'aria-activedescendant': `${list}-${active}` })}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setFound(null)}
      />
      <div id={list} role="listbox" aria-label={label} hidden={!isOpen || found.length === 0}>
        {found?.map((one, index) => (
          <div
            key={one.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              take(one)
            }}
          >
            {one.name}
          </div>
        ))}
      </div>
      <span role="status" className={found?.length === 0 ? 'type-ahead-none quiet small' : 'hidden-text'}>
        {found === null ? '' : found.length === 0 ? 'No such name' : `${found.length} found`}
      </span>
    </div>
  )
}
