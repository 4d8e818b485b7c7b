import type { IncomingMessage } from 'node:http'

/** How long the body of a request is; null if it does not say. */
export function announcedBytes({ headers }: Pick<IncomingMessage, 'headers'>): number | null {
  const length = headers['content-length']
  if (length !== undefined) return Number(length)
  return headers['transfer-encoding'] === undefined ? 0 : null
}
