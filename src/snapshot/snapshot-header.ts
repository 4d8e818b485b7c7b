import type { IncomingHttpHeaders } from 'node:http'
import { parseId } from '../filter/filter-column.js'
import { UserInputError } from '../request/user-input-error.js'

/** The header by which a request names the snapshot that it is to be answered from; exports also answer with it. */
export const SNAPSHOT_HEADER = 'x-reelhouse-snapshot'

/** The parameter of an address that does the same, and is seen by caches. */
export const SNAPSHOT_PARAMETER = 'snapshot'

/** Of a request, where it may name a snapshot. */
export interface SnapshotNaming {
  readonly headers: IncomingHttpHeaders
  /** Its path and query. */
  readonly url: string
}

/** The snapshot that a request names in its header or its address; null if it leaves the choice to us. */
export function snapshotNamedIn({ headers, url }: SnapshotNaming): number | null {
  const header = headers[SNAPSHOT_HEADER]
  const inHeader = header === undefined ? null : numberIn(String(header), SNAPSHOT_HEADER)
  const inAddress = snapshotInAddress(url)
  if (inHeader !== null && inAddress !== null && inHeader !== inAddress) {
    const problem = `expected the snapshot of the header ${SNAPSHOT_HEADER}, which is ${inHeader}, got ${inAddress}.`
    throw new UserInputError(SNAPSHOT_PARAMETER, problem)
  }
  return inAddress ?? inHeader
}

/** The snapshot that an address names, as in `/graphql?snapshot=7`; null if none. */
function snapshotInAddress(url: string): number | null {
  const query = url.indexOf('?')
  if (query === -1) return null
  const [named, ...others] = new URLSearchParams(url.slice(query + 1)).getAll(SNAPSHOT_PARAMETER)
  if (named === undefined) return null
  if (others.length > 0) throw new UserInputError(SNAPSHOT_PARAMETER, 'expected it at most once, got it several times.')
  return numberIn(named, SNAPSHOT_PARAMETER)
}

function numberIn(text: string, where: string): number {
  const number = parseId(text)
  if (number !== null) return number
  const got = JSON.stringify(text.slice(0, 50))
  throw new UserInputError(where, `expected the number of one snapshot, as in 7, got ${got}.`)
}
