import type { ByteFormat } from '../../clickhouse/index.js'

interface ExportFormat {
  /** ClickHouse's name of it. */
  readonly bytes: ByteFormat
  readonly mediaType: string
}

/** The formats of exports by their names, which are also the ends of their files' names. */
export const exportFormats = {
  csv: { bytes: 'CSVWithNames', mediaType: 'text/csv; charset=utf-8; header=present' },
  ndjson: { bytes: 'JSONEachRow', mediaType: 'application/x-ndjson; charset=utf-8' },
  parquet: { bytes: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
} as const satisfies Readonly<Record<string, ExportFormat>>

export type ExportFormatName = keyof typeof exportFormats

export function isExportFormat(name: string): name is ExportFormatName {
  return Object.hasOwn(exportFormats, name)
}
