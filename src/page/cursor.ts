import { snapshotExpired } from '../request/snapshot-reader.js'
import { UserInputError } from '../request/user-input-error.js'

/** Where a list goes on: the snapshot it was read from, the list it is of, and the place in it. */
export interface Cursor {
  /** Null for a list that is not of a snapshot. */
  readonly snapshot: number | null
  /** What was asked for; a cursor of another list does not fit. */
  readonly list: string
  readonly place: readonly (string | number | null)[]
}

export function encodeCursor({ snapshot, list, place }: Cursor): string {
  return Buffer.from(JSON.stringify([snapshot, list, ...place])).toString('base64url')
}

/** The cursor that a text stands for; null for anything that we never gave out. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parsed)) return null
    const [snapshot, list, ...place]: unknown[] = parsed
    return isSnapshot(snapshot) && typeof list === 'string' && place.every(isKey) ? { snapshot, list, place } : null
  } catch {
    return null
  }
}

/** The arguments whose values are cursors, and which of a page's cursors each of them expects. */
const expected = { after: 'an endCursor of an earlier page', before: 'a startCursor of a later page' }

export type CursorArgument = keyof typeof expected

export function isCursorArgument(name: string): name is CursorArgument {
  return Object.hasOwn(expected, name)
}

/** BAD_USER_INPUT: the argument has a text that is no cursor. */
export function noCursor(argument: CursorArgument): UserInputError {
  return new UserInputError(argument, `expected ${expected[argument]}, got something else.`)
}

/** The list that a cursor has to be of. */
export interface CursorList {
  readonly snapshot: Cursor['snapshot']
  readonly name: string
  /** How many keys make a place in it. */
  readonly keys: number
}

/** The place that a cursor, the value of `argument`, names in a list. */
export function placeOf(argument: CursorArgument, text: string, { snapshot, name, keys }: CursorList): Cursor['place'] {
  const cursor = decodeCursor(text)
  if (cursor === null || (cursor.snapshot === null) !== (snapshot === null)) throw noCursor(argument)
  if (cursor.list !== name || cursor.place.length !== keys) {
    throw new UserInputError(argument, 'expected a cursor of this list, got one of a list with another order.')
  }
  if (cursor.snapshot !== null && cursor.snapshot !== snapshot) throw snapshotExpired(cursor.snapshot)
  return cursor.place
}

function isSnapshot(value: unknown): value is Cursor['snapshot'] {
  return value === null || (typeof value === 'number' && Number.isSafeInteger(value))
}

function isKey(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number'
}
