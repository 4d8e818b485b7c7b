import { setTimeout as delay } from 'node:timers/promises'
import type { ClickHouse, Lock } from '../../clickhouse/index.js'
import { LoadError } from '../load-error.js'

const RETRY_MS = 200

export interface Patience {
  /** How long another load is waited for. */
  readonly seconds: number
  /** Called again and again while another load is waited for. */
  readonly onWait?: (() => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Takes the lock that loads of one prefix exclude each other with, after waiting for another load if there is one: what a
 * running load has built looks to others like the leftovers of a dead one. A load that dies loses it. Throws LoadError BUSY.
 */
export async function takeLoadLock(ch: ClickHouse, { seconds, onWait, signal }: Patience): Promise<Lock> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    signal?.throwIfAborted()
    const lock = await ch.lock('load')
    if (lock !== null) return lock
    if (Date.now() >= deadline) {
      throw new LoadError(
        'BUSY',
        `expected the load that is running to end within ${seconds} s, got no end. Nothing was published: load again when it has ended.`,
      )
    }
    onWait?.()
    await delay(RETRY_MS)
  }
}
