import { snapshotExpired } from '../query/snapshot-reader.js'
import { UserInputError } from '../user-input-error.js'

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

/** The cursor behind `after`; null for anything that we never gave out. */
export function decodeCursor(after: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (!Array.isArray(parsed)) return null
    const [snapshot, list, ...place]: unknown[] = parsed
    return isSnapshot(snapshot) && typeof list === 'string' && place.every(isKey) ? { snapshot, list, place } : null
  } catch {
    return null
  }
}

/** The place that `after` names in this list of this snapshot. */
export function placeAfter(after: string, snapshot: Cursor['snapshot'], list: string, keys: number): Cursor['place'] {
  const cursor = decodeCursor(after)
  if (cursor === null || (cursor.snapshot === null && snapshot !== null)) {
    throw new UserInputError('after', 'expected an endCursor of an earlier page, got something else.')
  }
  if (cursor.list !== list || cursor.place.length !== keys) {
    throw new UserInputError('after', 'expected a cursor of this list, got one of a list with another order.')
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
