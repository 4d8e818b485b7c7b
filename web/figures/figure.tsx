import type { ReactNode } from 'react'
import { type About, aboutText, FEW_KNOWN } from './about.js'
import { exactFigure, shortFigure, type Unit } from './format.js'
import './figure.css'

interface FigureProps {
  readonly value: number | null | undefined
  readonly unit: Unit
  readonly about: About
  /** Reached with the Tab key: for those that stand alone, not for the cells of a table. */
  readonly standsAlone?: boolean
}

/** A number, short; what it is, and all its digits, are told to who points at it or reaches it with the keyboard. */
export function Figure({ value, unit, about, standsAlone = false }: FigureProps): ReactNode {
  const { movies, known } = about
  const isUncertain =
    movies !== undefined && movies > 0 && known !== undefined && known !== null && known / movies < FEW_KNOWN
  const text = `${exactFigure(value, unit)}. ${aboutText(about)}`
  return (
    <span
      className={isUncertain ? 'figure figure-uncertain' : 'figure'}
      data-about={text}
      {...(standsAlone && { tabIndex: 0, role: 'note', 'aria-label': text })}
    >
      {shortFigure(value, unit)}
    </span>
  )
}
