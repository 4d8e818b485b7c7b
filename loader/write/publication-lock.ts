import { setTimeout as delay } from 'node:timers/promises'
import type { ClickHouse, Lock } from '../../clickhouse/index.js'
import { LoadError } from '../load-error.js'

const RETRY_MS = 50
const PATIENCE_SECONDS = 120

/**
 * Does what decides which snapshots there are and which is served: such steps exclude each other, so that nobody publishes
 * what another is dropping. They are short, unlike loads. Throws LoadError BUSY.
 */
export async function whilePublishing<Result>(ch: ClickHouse, work: () => Promise<Result>): Promise<Result> {
  const lock = await takeLock(ch)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

async function takeLock(ch: ClickHouse): Promise<Lock> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000
  for (;;) {
    const lock = await ch.lock('publication')
    if (lock !== null) return lock
    if (Date.now() >= deadline) {
      throw new LoadError(
        'BUSY',
        `expected what another process publishes or drops to end within ${PATIENCE_SECONDS} s, got no end. Try again.`,
      )
    }
    await delay(RETRY_MS)
  }
}
