import type { ClickHouse } from '../../../clickhouse/index.js'
import { waitForLock } from '../../build/wait-for-lock.js'

const MAX_WAIT_SECONDS = 30

/** Does what depends on which keys there are: nobody else makes or revokes one meanwhile. Throws LoadError BUSY. */
export async function whileChangingKeys<Result>(ch: ClickHouse, work: () => Promise<Result>): Promise<Result> {
  const busy = `expected another process to have made or revoked its key within ${MAX_WAIT_SECONDS} s, got no end. Try again.`
  const lock = await waitForLock(ch, { name: 'keys', retryMs: 50, busy }, { seconds: MAX_WAIT_SECONDS })
  try {
    return await work()
  } finally {
    await lock.release()
  }
}
