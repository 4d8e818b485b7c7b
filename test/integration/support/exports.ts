import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import type { AnyStatsQuery } from '../../../schema/documents/graphql.js'
import type { Dimension } from '../../oracle/dimensions.js'
import type { StatsPlan } from '../../oracle/stats.js'

export type ExportFormat = 'csv' | 'ndjson' | 'parquet'
export type ExportedRow = Readonly<Record<string, string | number | null>>

type StatsRow = AnyStatsQuery['movieStats']['rows'][number]

const TEXTS: ReadonlySet<string> = new Set([
  'genre',
  'company',
  'country_code',
  'country',
  'language',
  'status',
  'collection',
  'spoken_language_code',
  'spoken_language',
])

/** The rows of a file, in each format by a reader of others. */
export const readExport: Readonly<Record<ExportFormat, (file: ArrayBuffer) => Promise<ExportedRow[]>>> = {
  csv: async (file) => {
    const rows: Record<string, string>[] = parse(Buffer.from(file), { columns: true })
    return rows.map((row) => ofCells(row, (cell, name) => (cell === '' ? null : TEXTS.has(name) ? cell : Number(cell))))
  },
  ndjson: async (file) => {
    const lines = Buffer.from(file).toString().split('\n')
    return lines.slice(0, -1).map((line): ExportedRow => JSON.parse(line))
  },
  parquet: async (file) => {
    const rows: Record<string, unknown>[] = await parquetReadObjects({ file })
    return rows.map((row) =>
      ofCells(row, (cell) =>
        cell === null || cell === undefined ? null : typeof cell === 'string' ? cell : Number(cell),
      ),
    )
  },
}

/** The parameters of an export of everything that a plan asks for. */
export function exportParameters({ groupBy, first, attribution, ...objects }: StatsPlan): Record<string, string> {
  return {
    ...(groupBy !== undefined && groupBy.length > 0 && { groupBy: groupBy.join() }),
    ...(first !== undefined && { first: String(first) }),
    ...(attribution !== undefined && { attribution }),
    ...ofCells(objects, (value) => JSON.stringify(value)),
  }
}

/** A row of `movieStats` as exports show it, its columns in their order. */
export function asExported(groupBy: readonly Dimension[], { key, ...stats }: StatsRow): ExportedRow {
  return Object.assign({}, ...groupBy.map((dimension) => KEYS[dimension](key)), measuresOf(stats))
}

/** The fields of Stats as exports show them. */
export function measuresOf(stats: object): ExportedRow {
  const measures = Object.entries(stats).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([aggregate, number]) => [snakeCase(`${name}_${aggregate}`), number ?? null])
      : [[snakeCase(name), value]],
  )
  return Object.fromEntries(measures)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function ofCells<From, To>(
  row: Readonly<Record<string, From>>,
  to: (cell: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, to(cell, name)]))
}

/** With the fields that the schema has not got yet. */
type Key = StatsRow['key'] & {
  readonly collection?: { readonly id: string; readonly name: string } | null
  readonly spokenLanguage?: { readonly code: string; readonly name: string } | null
}

const KEYS: Readonly<Record<Dimension, (key: Key) => ExportedRow>> = {
  YEAR: ({ year = null }) => ({ year }),
  QUARTER: ({ quarter = null }) => ({ quarter }),
  MONTH: ({ month = null }) => ({ month }),
  DECADE: ({ decade = null }) => ({ decade }),
  GENRE: ({ genre }) => ({ genre_id: genre ? Number(genre.id) : null, genre: genre?.name ?? null }),
  COMPANY: ({ company }) => ({ company_id: company ? Number(company.id) : null, company: company?.name ?? null }),
  COUNTRY: ({ country }) => ({ country_code: country?.code ?? null, country: country?.name ?? null }),
  COLLECTION: ({ collection }) => ({
    collection_id: collection ? Number(collection.id) : null,
    collection: collection?.name ?? null,
  }),
  SPOKEN_LANGUAGE: ({ spokenLanguage }) => ({
    spoken_language_code: spokenLanguage?.code ?? null,
    spoken_language: spokenLanguage?.name ?? null,
  }),
  LANGUAGE: ({ language = null }) => ({ language }),
  STATUS: ({ status = null }) => ({ status }),
}
