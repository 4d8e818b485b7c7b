import { type ByteFormat, type Sql, sql } from '../../../clickhouse/index.js'

export const exportFormats = ['parquet', 'orc', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface FileFormat {
  /** ClickHouse's name of it. */
  readonly name: ByteFormat
  /** Snappy is the one compression that all readers of these formats have. */
  readonly settings: Sql
  /** Whether a cell can be a list. */
  readonly nested: boolean
}

/** Few enough that a reader who wants some years skips most of a file, many enough that it compresses well. */
const ROWS_READ_AT_ONCE = sql`20000`

export const fileFormats: Readonly<Record<ExportFormat, FileFormat>> = {
  parquet: {
    name: 'Parquet',
    settings: sql`
      output_format_parquet_compression_method = 'snappy', output_format_parquet_write_bloom_filter = 0,
      output_format_parquet_row_group_size = ${ROWS_READ_AT_ONCE}`,
    nested: true,
  },
  orc: { name: 'ORC', settings: sql`output_format_orc_compression_method = 'snappy'`, nested: true },
  csv: {
    name: 'CSVWithNames',
    settings: sql`format_csv_null_representation = '', output_format_json_named_tuples_as_objects = 1`,
    nested: false,
  },
}
