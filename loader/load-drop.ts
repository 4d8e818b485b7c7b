import type { ClickHouse } from '../clickhouse/index.js'
import type { Archive } from './archive/archive.js'
import { fileDelivery } from './archive/file-delivery.js'
import type { LoadOptions } from './load.js'
import { loadDelivery } from './load-delivery.js'
import type { LoadReport } from './load-report.js'
import { recordUntaken } from './record-untaken.js'

export type DropLoadOptions = Omit<LoadOptions, 'id' | 'drop' | 'lock'>

/**
 * Loads a drop as `load` does, from a copy in the archive, where it stays with its manifest. What cannot be archived is not
 * loaded. Throws what `load` throws, and a LoadError for a file that cannot be copied.
 */
export async function loadDrop(
  ch: ClickHouse,
  archive: Archive,
  path: string,
  { mode = 'full', deleted, ...options }: DropLoadOptions,
): Promise<LoadReport> {
  const delivery = fileDelivery({ path, mode, deleted })
  const settled = await loadDelivery(ch, archive, delivery, options)
  if (settled.state === 'loaded') return settled.report
  if (settled.state === 'left') await recordUntaken(ch, delivery, settled.error, options.dataDir)
  throw settled.error
}
