import type { ClickHouse } from '../clickhouse/index.js'
import type { Archive } from './archive/archive.js'
import { incomingFile } from './archive/incoming-file.js'
import type { LoadOptions } from './load.js'
import { processDrop } from './process-drop.js'
import type { LoadReport } from './account/load-report.js'
import { recordNotArchived } from './account/record-not-archived.js'

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
  const delivery = incomingFile({ path, mode, deleted })
  const settled = await processDrop(ch, archive, delivery, options)
  if (settled.state === 'loaded') return settled.report
  if (settled.state === 'left') await recordNotArchived(ch, delivery, settled.error, options.dataDir)
  throw settled.error
}
