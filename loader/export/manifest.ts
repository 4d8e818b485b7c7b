import type { KeptSnapshot } from '../snapshots/kept-snapshots.js'
import type { ExportFile } from './files.js'
import type { ExportFormat } from './formats.js'
import { moviesColumns, singleTables } from './tables.js'

/** Where the movies of a month are; 0 stands for a year and month that are unknown. */
const MONTHS = [
  { name: 'year', type: 'int' },
  { name: 'month', type: 'int' },
]

/** What is in an exported folder, as JSON. */
export function manifestOf(
  { snapshot, publishedAt, drops }: KeptSnapshot,
  format: ExportFormat,
  files: readonly ExportFile[],
  sizes: ReadonlyMap<string, number>,
): string {
  const tables = [
    { name: 'movies', columns: moviesColumns, partitionedBy: MONTHS },
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
