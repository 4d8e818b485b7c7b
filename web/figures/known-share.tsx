import type { ReactNode } from 'react'
import { count, shareText, wholeNumber } from './format.js'

interface KnownShareProps {
  /** What is known of them, as in "Revenue". */
  readonly of: string
  readonly known: number
  readonly movies: number
  readonly snapshot: number | null
}

/** For how large a part of the movies a number is known; how many they are is told to who points at it. */
export function KnownShare({ of, known, movies, snapshot }: KnownShareProps): ReactNode {
  const from = snapshot === null ? '' : ` Snapshot ${snapshot}.`
  return (
    <span data-about={`${of} is known for ${wholeNumber(known)} of ${count(movies, 'movie')}.${from}`}>
      {shareText(known, movies)}
    </span>
  )
}
