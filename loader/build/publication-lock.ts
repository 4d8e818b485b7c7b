import type { ClickHouse } from '../../clickhouse/index.js'
import { waitForLock } from './wait-for-lock.js'

const MAX_WAIT_SECONDS = 120

/**
 * Does what decides which snapshots there are and which is served: such steps exclude each other, so that nobody publishes
 * what another is dropping. They are short, unlike loads. Throws LoadError BUSY.
 */
export async function whilePublishing<Result>(ch: ClickHouse, work: () => Promise<Result>): Promise<Result> {
  const busy = `expected what another process publishes or drops to end within ${MAX_WAIT_SECONDS} s, got no end. Try again.`
  const lock = await waitForLock(ch, { name: 'publication', retryMs: 50, busy }, { seconds: MAX_WAIT_SECONDS })
  try {
    return await work()
  } finally {
    await lock.release()
  }
}
