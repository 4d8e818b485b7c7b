import type { ClickHouse } from '../../../clickhouse/index.js'
import { takeLoadLock } from '../../../loader/build/load-lock.js'
import type { LoadReport } from '../../../loader/index.js'
import { type LoadOptions, load } from '../../../loader/load.js'

export type UnlockedOptions = Omit<LoadOptions, 'lock'>

/** Loads a drop as it lies there, without an archive. */
export async function loadAlone(ch: ClickHouse, path: string, options: UnlockedOptions): Promise<LoadReport> {
  const lock = await takeLoadLock(ch, { signal: options.signal })
  try {
    return await load(ch, path, { ...options, lock })
  } finally {
    await lock.release()
  }
}
