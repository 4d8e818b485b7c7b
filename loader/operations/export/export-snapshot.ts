import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { snapshotDatabase } from '../../../clickhouse/index.js'
import { whileKept } from '../snapshots/hold-snapshot.js'
import type { KeptSnapshot } from '../snapshots/kept-snapshots.js'
import type { TaskHooks } from '../tasks/task.js'
import type { TaskContext } from '../tasks/task-context.js'
import { filesOf } from './files.js'
import type { ExportFormat } from './formats.js'
import { manifestOf, rowsIn } from './manifest.js'
import type { Partitioning } from './partitions.js'
import { writeWholeFolder } from './whole-folder.js'
import { writeFiles } from './write-files.js'

export interface ExportRequest {
  /** Absolute. */
  readonly to: string
  readonly format: ExportFormat
  readonly partitionBy: Partitioning
  /** Whether CSV files begin with a byte order mark, by which Excel tells that they are UTF-8. */
  readonly bom: boolean
  /** By default the one that is served. */
  readonly snapshot?: number
}

export interface ExportReport {
  readonly to: string
  readonly format: ExportFormat
  readonly snapshot: number
  readonly movies: number
  readonly files: number
  readonly bytes: number
  readonly seconds: number
}

/**
 * Writes the tables and the metrics of one snapshot into a folder, which then is there whole, or else not at all. Throws a
 * TaskError if the snapshot is not kept or the folder is not empty.
 */
export function exportSnapshot(
  context: Pick<TaskContext, 'ch' | 'lease'>,
  request: ExportRequest,
  { signal }: Pick<TaskHooks, 'signal'>,
): Promise<ExportReport> {
  return whileKept(context, request.snapshot, (snapshot) =>
    writeWholeFolder(request.to, (folder) => writeSnapshot(context, snapshot, request, folder, signal)),
  )
}

async function writeSnapshot(
  { ch }: Pick<TaskContext, 'ch'>,
  snapshot: KeptSnapshot,
  { to, format, partitionBy, bom }: ExportRequest,
  folder: string,
  signal: AbortSignal,
): Promise<ExportReport> {
  const begun = Date.now()
  const files = await filesOf(ch, snapshotDatabase(ch.prefix, snapshot.snapshot), format, partitionBy)
  const sizes = await writeFiles(ch, files, { format, bom }, folder, signal)
  await writeFile(join(folder, 'manifest.json'), manifestOf(snapshot, { format, partitionBy }, files, sizes))
  return {
    to,
    format,
    snapshot: snapshot.snapshot,
    movies: rowsIn(files.filter(({ table }) => table === 'movies')),
    files: files.length,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    seconds: (Date.now() - begun) / 1000,
  }
}
