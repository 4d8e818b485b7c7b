import type { KeptSnapshot } from '../snapshots/kept-snapshots.js'
import { columnsInside, type ExportFile } from './files.js'
import type { ExportFormat } from './formats.js'
import { type Partitioning, partitionColumns } from './partitions.js'
import { singleTables } from './tables.js'

interface ManifestOptions {
  readonly format: ExportFormat
  readonly partitionBy: Partitioning
}

/** What is in an exported folder, as JSON. */
export function manifestOf(
  { snapshot, publishedAt, drops }: KeptSnapshot,
  { format, partitionBy }: ManifestOptions,
  files: readonly ExportFile[],
  sizes: ReadonlyMap<string, number>,
): string {
  const tables = [
    {
      name: 'movies',
      columns: columnsInside(partitionBy),
      partitionedBy: partitionColumns[partitionBy].map((column) => ({ name: column, type: 'int' })),
    },
    ...singleTables.map(({ name, columns }) => ({ name, columns, partitionedBy: [] })),
  ].map(({ name, columns, partitionedBy }) => {
    const own = files.filter(({ table }) => table === name)
    return {
      name,
      rows: rowsIn(own),
      columns: columns.map(({ name, type, nullable }) => ({ name, type, nullable })),
      partitionedBy,
      files: own.map(({ path, rows }) => ({ path, rows, bytes: sizes.get(path) })),
    }
  })
  return `${JSON.stringify({ snapshot, publishedAt, drops, format, tables }, null, 2)}\n`
}

export function rowsIn(files: readonly ExportFile[]): number {
  return files.reduce((sum, { rows }) => sum + rows, 0)
}
