import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetMetadata } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import type { Dimension } from '../oracle/dimensions.js'
import { readDrop } from '../oracle/read.js'
import { movieStats, type StatsPlan, type StatsRow } from '../oracle/stats.js'
import { anyStats } from './support/any-stats.js'
import { sampleCsv } from './support/drops.js'
import { exported, exportedRows } from './support/exported.js'
import { asExported, type ExportedRow, exportParameters, measuresOf, readExport } from './support/exports.js'
import { Reelhouse } from './support/reelhouse.js'

/** With as many digits as floats have, which no fixed number of places would hold. */
function withManyDigits(csv: string): string {
  let index = 0
  return csv.replace(/\b\d+\.\d{6}(?=,)/g, (text) => {
    index += 1
    return String(Number(text) * (1 + index * 1e-7))
  })
}

const GROUPINGS: readonly (readonly [table: string, groupBy: Dimension[]])[] = [
  ['metrics_by_year', ['YEAR']],
  ['metrics_by_genre_year', ['GENRE', 'YEAR']],
  ['metrics_by_company_year', ['COMPANY', 'YEAR']],
]
const EVERYTHING = { first: 5_000 } as const

describe.each([
  ['as the sample has them', (csv: string) => csv],
  ['of many digits', withManyDigits],
])('numbers %s', (_name, made) => {
  eachEngine(({ open, config, name }) => {
    let reelhouse: Reelhouse
    let folder = ''
    let csv = ''
    const rowsOf = async (plan: StatsPlan) => {
      const { rows } = await anyStats(reelhouse, { ...plan, ...EVERYTHING })
      return rows.map((row) => asExported(plan.groupBy ?? [], row))
    }

    beforeAll(async () => {
      const prefix = `${(await config()).prefix}_${made.name === 'withManyDigits' ? 'digits' : 'plain'}`
      reelhouse = await Reelhouse.start(await open({ prefix }))
      csv = made(await sampleCsv(200, 7))
      await reelhouse.load({ csv })
      folder = await mkdtemp(join(tmpdir(), `reelhouse-${name}-`))
      await exported(reelhouse.ch, { to: join(folder, 'tables') })
    })
    afterAll(async () => {
      await reelhouse.close()
      await rm(folder, { recursive: true, force: true })
    })

    it('the same columns of the same types in both exports', async () => {
      const query = new URLSearchParams({ format: 'parquet', groupBy: 'GENRE,YEAR' })
      const answer = await (await fetch(`${reelhouse.url}/export?${query}`)).arrayBuffer()
      const table = await readFile(join(folder, 'tables/metrics_by_genre_year/metrics_by_genre_year.parquet'))
      const own = typesIn(new Uint8Array(table).buffer)
      const named = typesIn(answer).filter(([column]) => column !== 'genre' && isInTables(column))
      expect(own.filter(([column]) => !column.endsWith('_split'))).toEqual(named)
      const types = new Map(named)
      for (const [column, type] of own)
        expect([column, type]).toEqual([column, types.get(column.replace('_split', ''))])
    })

    it.each(GROUPINGS)(
      '%s: GraphQL, /export, reelhouse export and exact arithmetic, to the last bit',
      async (table, groupBy) => {
        const { movies } = readDrop(csv)
        const shown = {
          FULL: await rowsOf({ groupBy, attribution: 'FULL' }),
          SPLIT: await rowsOf({ groupBy, attribution: 'SPLIT' }),
        }
        for (const attribution of ['FULL', 'SPLIT'] as const) {
          const exact: readonly StatsRow[] = movieStats(movies, { groupBy, attribution, ...EVERYTHING }).rows
          expect(exact.map((row) => numbersOf(flat(row)))).toMatchObject(shown[attribution].map(numbersOf))
          for (const format of ['csv', 'ndjson', 'parquet'] as const) {
            const query = new URLSearchParams({ format, ...exportParameters({ groupBy, attribution }) })
            const response = await fetch(`${reelhouse.url}/export?${query}`)
            expect(await readExport[format](await response.arrayBuffer())).toEqual(shown[attribution])
          }
        }

        const tables = await exportedRows(join(folder, 'tables'), table)
        const key = (row: object) =>
          KEYS.map((column) => String(Object.entries(row).find(([at]) => at === column)?.[1])).join()
        const split = new Map(shown.SPLIT.map((row) => [key(row), row]))
        const expected = shown.FULL.map((row): [string, Record<string, unknown>] => {
          const shares = SPLIT_COLUMNS.map((column) => [`${column}_split`, split.get(key(row))?.[column]])
          return [key(row), { ...ofTables(numbersOf(row)), ...(groupBy.length > 1 && Object.fromEntries(shares)) }]
        })
        expect(new Map(tables.map((row) => [key(row), numbersOf(row)]))).toEqual(new Map(expected))
      },
    )
  })
})

const KEYS = ['genre_id', 'company_id', 'year']
const SUBJECTS = ['budget', 'revenue', 'profit', 'popularity', 'runtime', 'vote_average', 'vote_count']
const SPLIT_COLUMNS = ['attributed_count', 'roi', ...SUBJECTS.map((subject) => `${subject}_sum`)]

/** The columns of a Parquet file with their types. */
function typesIn(file: ArrayBuffer): [column: string, type: string | undefined][] {
  const { schema } = parquetMetadata(file)
  return schema.slice(1).map(({ name, type }) => [name, type])
}

/** Without the names of what it is of. */
function numbersOf(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => ![...KEYS, 'genre', 'company'].includes(column)))
}

/** Tables have nothing that depends on a question: dollars of other years, or what a row is beside others. */
function isInTables(column: string): boolean {
  return !/_(unadjusted_count|share|cumulative_sum)$/.test(column)
}

function ofTables(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => isInTables(column)))
}

/** A row of the oracle with the columns of exports. */
function flat({ key: _, ...stats }: StatsRow): ExportedRow {
  return measuresOf(stats)
}
