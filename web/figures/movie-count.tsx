import type { ReactNode } from 'react'
import { count, wholeNumber } from './format.js'

interface MovieCountProps {
  readonly movies: number
  /** Which movies: "in Drama", "of Pixar in 1995". */
  readonly which: string
  readonly snapshot: number | null
}

/** How many movies there are; which ones is told to who points at it. */
export function MovieCount({ movies, which, snapshot }: MovieCountProps): ReactNode {
  const from = snapshot === null ? '' : ` Snapshot ${snapshot}.`
  return <span data-about={`${count(movies, 'movie')} ${which}.${from}`}>{wholeNumber(movies)}</span>
}
