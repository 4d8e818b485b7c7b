import type { IncomingHttpHeaders } from 'node:http'
import { parseId } from '../filter/filter-column.js'
import { UserInputError } from '../user-input-error.js'

/** The header by which a request names the snapshot that it is to be answered from; exports also answer with it. */
export const SNAPSHOT_HEADER = 'x-reelhouse-snapshot'

/** The snapshot that a request names in its header; null if it leaves the choice to us. */
export function snapshotNamedIn(headers: IncomingHttpHeaders): number | null {
  const named = headers[SNAPSHOT_HEADER]
  if (named === undefined) return null
  const number = parseId(String(named))
  if (number === null) {
    const got = JSON.stringify(String(named).slice(0, 50))
    throw new UserInputError(SNAPSHOT_HEADER, `expected the number of one snapshot, as in 7, got ${got}.`)
  }
  return number
}
