import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import type { ClickHouse } from '../../../clickhouse/index.js'
import {
  type ExportReport,
  type ExportRequest,
  exportSnapshot,
} from '../../../loader/operations/export/export-snapshot.js'

/** A row of an exported file: numbers are numbers, whatever their width. */
export type ExportedRow = Readonly<Record<string, unknown>>

const HIVE_NULL = '__HIVE_DEFAULT_PARTITION__'

/** The rows of an exported table in the order of its files; a partition's year and month, which its path has, are among its columns. */
export async function exportedRows(folder: string, table: string): Promise<ExportedRow[]> {
  const rows: ExportedRow[] = []
  for (const path of await filesIn(join(folder, table))) {
    const partition = Object.fromEntries(
      [...path.matchAll(/(\w+)=(\w+)\//g)].map(([, name, value]) => [name, value === HIVE_NULL ? null : Number(value)]),
    )
    const own = path.endsWith('.csv') ? await csvRows(path) : await parquetRows(path)
    rows.push(...own.map((row) => ({ ...partition, ...row })))
  }
  return rows
}

/** All files below a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function parquetRows(path: string): Promise<ExportedRow[]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) })
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
}

/** A date becomes a Date in the type of the file only. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  return typeof value === 'bigint' ? Number(value) : value
}

/** As a reader would that knows nothing of the types: empty is null, what looks like a number or JSON is one. */
async function csvRows(path: string): Promise<ExportedRow[]> {
  return parse(await readFile(path, 'utf8'), {
    columns: true,
    bom: true,
    cast: (text, { quoting, header }) => {
      if (header) return text
      if (quoting) return text.startsWith('[') ? JSON.parse(text) : text
      return text === '' ? null : JSON.parse(text)
    },
  })
}

/** `manifest.json`. */
export interface Manifest {
  readonly tables: readonly {
    readonly name: string
    readonly rows: number
    readonly columns: readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[]
    readonly partitionedBy: readonly { readonly name: string }[]
    readonly files: readonly { readonly path: string; readonly rows: number; readonly bytes: number }[]
  }[]
}

/** Exports a snapshot, by default the one that is served as Parquet. */
export function exported(
  ch: ClickHouse,
  request: Partial<ExportRequest> & { to: string },
  signal = new AbortController().signal,
): Promise<ExportReport> {
  return exportSnapshot(
    { ch, lease: () => () => {} },
    { format: 'parquet', partitionBy: 'none', bom: false, ...request },
    { signal },
  )
}
