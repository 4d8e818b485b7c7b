import type { ClickHouse } from '../../clickhouse/index.js'
import type { Archive } from '../archive/archive.js'
import { LoadError } from '../errors/load-error.js'
import { type WatchOptions, watch } from './watch.js'
import type { WatchConfig } from './watch-config.js'

/** Watches beside what this process does else. Returns what stops it; a load that is running is given up then. */
export function startWatching(
  ch: ClickHouse,
  archive: Archive,
  config: WatchConfig,
  options: Omit<WatchOptions, 'signal'>,
): () => Promise<void> {
  const stopping = new AbortController()
  const watching = watch(ch, archive, config, { ...options, signal: stopping.signal })
  return async () => {
    stopping.abort(new LoadError('INTERRUPTED', 'the server was stopped: the drop is loaded when it runs again.'))
    await watching
  }
}
