import { type ClickHouse, LOAD_LOCK, type Lock } from '../../clickhouse/index.js'
import { type WaitOptions, waitForLock } from './wait-for-lock.js'

/** How long another load is waited for. */
const MAX_WAIT_SECONDS = 600

/**
 * Takes the lock that loads of one prefix exclude each other with, after waiting for another load if there is one: what a
 * running load has built looks to others like the leftovers of a dead one. A load that dies loses it. Throws LoadError BUSY.
 */
export function takeLoadLock(
  ch: ClickHouse,
  { seconds = MAX_WAIT_SECONDS, ...waiting }: Partial<WaitOptions> = {},
): Promise<Lock> {
  const busy = `expected the load that is running to end within ${seconds} s, got no end. Nothing was published: load again when it has ended.`
  return waitForLock(ch, { name: LOAD_LOCK, retryMs: 200, busy }, { seconds, ...waiting })
}
