import { randomBytes } from 'node:crypto'

/** The name of a load, unique and in order of time: `20261123T174501Z-1f09ab`. */
export function newLoadId(startedAt: Date): string {
  return `${startedAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${randomBytes(3).toString('hex')}`
}
