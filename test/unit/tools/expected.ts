import type { OracleMovie } from '../../oracle/movie.js'

/** What must be said of one record that cannot be read. */
export interface ExpectedRejection {
  /** The title of its movie, as the original has it. */
  readonly title: string
  readonly column: string | null
  readonly reason: RegExp
}

/** What a drop that a tool has saved again must be read as: the movies of the original, but for what is said here. */
export interface Expected {
  /** Values that the tool changed for good, by title: no reader can know of it. */
  readonly changed?: Readonly<Record<string, Partial<OracleMovie>>>
  /** What the tool left out of every movie, which is unknown then. */
  readonly without?: ReadonlyArray<keyof OracleMovie>
  /** Records that lost what they cannot do without. */
  readonly rejected?: readonly ExpectedRejection[]
  /** Movies that the tool left out altogether. */
  readonly absent?: readonly string[]
  /** The movies broken over two records: put together, both halves rejected, or either where only the content can tell. */
  readonly broken?: 'repaired' | 'rejected' | 'either'
  /** Nothing is loaded: by this error's code, or by TOO_MANY_REJECTED for these reasons. */
  readonly refused?: { readonly code: string; readonly message: RegExp }
}

/** Each saved drop, by its name without .csv. */
export type ExpectedDrops = Readonly<Record<string, Expected>>

export const SAME: Expected = {}

export function rejectedTitles(...titles: string[]): ExpectedRejection[] {
  return titles.map((title) => ({ title, column: 'title', reason: /^expected a title, got neither/ }))
}

/** Both titles changed to another text. */
export function retitled(titles: Readonly<Record<string, string>>): Record<string, Partial<OracleMovie>> {
  return Object.fromEntries(
    Object.entries(titles).map(([original, title]) => [original, { title, originalTitle: title }]),
  )
}

export function refused(code: string, message: RegExp): Expected {
  return { refused: { code, message } }
}
