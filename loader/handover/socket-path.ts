import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where the server that has a data directory open takes loads for it. Not in the directory itself: a socket's path may
 * have about 100 bytes only.
 */
export function socketPath(dataDir: string): string {
  const hash = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)
  return join(tmpdir(), `reelhouse-${hash}.sock`)
}
