import { beforeAll, describe, expect, it } from 'vitest'
import { CatalogTable } from '../../clickhouse/catalog/catalog-table.js'
import { findLoad, loadsBehind, publishedLoads, recordLoad } from '../../clickhouse/catalog/loads.js'
import { openCatalog } from '../../clickhouse/catalog/open-catalog.js'
import {
  publicationOfSnapshot,
  publish,
  publishAgain,
  servedPublication,
  snapshotNumbers,
} from '../../clickhouse/catalog/snapshots.js'
import { catalogTables, type LoadRecord, loadsTable } from '../../clickhouse/catalog/tables.js'
import { bind, type ClickHouse, col, identifier, snapshotDatabase, sql } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'

/** No two of its values are the same, so that none can stand for another one. */
const load: LoadRecord = {
  load: '20261123T174501Z-1f09ab',
  drop: 'dröp "1".csv',
  sha256: 'abc',
  bytes: 1,
  fingerprint: 'def',
  mode: 'upsert',
  base: 2,
  outcome: 'failed',
  error: "it's\nover",
  snapshot: 3,
  startedAt: new Date('2026-11-23T17:45:01.004Z'),
  finishedAt: new Date('2026-11-23T17:45:02.050Z'),
  read: 5,
  movies: 6,
  duplicates: 7,
  repaired: 8,
  rejected: 9,
  deleted: 10,
  genres: 11,
  companies: 12,
}

const at = new Date('2026-11-24T00:00:00.000Z')
const publication = (snapshot: number, of: string) => {
  return { load: of, snapshot, publishedAt: at, movieCount: 1, genreCount: 2, companyCount: 3 }
}

eachEngine(({ open }) => {
  let ch: ClickHouse
  beforeAll(async () => {
    ch = await open()
    await openCatalog(ch)
  })

  async function storedColumns(name: string): Promise<Record<string, string>> {
    const rows = await ch.query(
      sql`SELECT name, type FROM system.columns WHERE database = ${bind.string(ch.prefix)} AND table = ${bind.string(name)}`,
      { name: col.string, type: col.string },
    )
    return Object.fromEntries(rows.map((column) => [column.name, column.type]))
  }

  describe.each(catalogTables.map((table) => [table.name, table] as const))('%s', (_, { name, view, columns }) => {
    it('has in the DDL the columns that the program knows', async () => {
      const known = Object.fromEntries(Object.values(columns).map((column) => [column.name, column.type]))
      expect(await storedColumns(name)).toEqual(known)
      expect(await storedColumns(view)).toEqual(known)
    })
  })

  it('gives back what was recorded', async () => {
    await recordLoad(ch, load)
    expect(await findLoad(ch, load.load)).toEqual(load)
    const nothing = { ...load, load: 'nothing', base: null, error: null, sha256: null }
    await recordLoad(ch, nothing)
    expect(await findLoad(ch, 'nothing')).toEqual(nothing)
    expect(await findLoad(ch, 'another')).toBeNull()
  })

  it('is opened with one statement where there is nothing to make', async () => {
    const before = ch.statements
    await openCatalog(ch)
    expect(ch.statements - before).toBe(1)
  })

  it('gives a catalog of an earlier version the columns that it lacks, behind its own', async () => {
    const older = await open({ prefix: `${ch.prefix}_older` })
    await openCatalog(older)
    const database = identifier(older.prefix)
    await older.command(sql`DROP TABLE ${database}.quarantine SYNC`)
    await older.command(sql`ALTER TABLE ${database}.load_records DROP COLUMN read, DROP COLUMN mode`)
    await older.command(sql`CREATE OR REPLACE VIEW ${database}.loads AS SELECT * FROM ${database}.load_records`)
    await older.command(sql`INSERT INTO ${database}.load_records (load, outcome) VALUES ('before', 'failed')`)

    await openCatalog(older)
    await recordLoad(older, load)
    expect(await findLoad(older, load.load)).toEqual(load)
    expect(await findLoad(older, 'before')).toMatchObject({ read: 0, mode: 'full' })
    const before = older.statements
    await openCatalog(older)
    expect(older.statements - before).toBe(1)
  })

  it('a row of columns in another order than that of the table comes to the right ones', async () => {
    const turned = Object.fromEntries(Object.entries(loadsTable.columns).reverse())
    const record = { ...load, load: 'turned' }
    await new CatalogTable('load_records', turned, 'loads').add(ch, record)
    expect(await findLoad(ch, 'turned')).toEqual(record)
  })

  it('knows which snapshots there are, and what they are made of', async () => {
    const other = await open({ prefix: `${ch.prefix}_numbers` })
    await openCatalog(other)
    expect(await snapshotNumbers(other)).toEqual({ served: null, kept: [], unpublished: [], highest: 0 })
    expect(await servedPublication(other)).toBeNull()
    const made = (name: string, snapshot: number, base: number | null): LoadRecord => {
      return { ...load, load: name, outcome: 'published', snapshot, base }
    }
    for (const [name, snapshot, base] of [
      ['a', 1, null],
      ['b', 2, 1],
      ['c', 10, 2],
      ['d', 11, null],
    ] as const) {
      await recordLoad(other, made(name, snapshot, base))
      if (name !== 'd') await publish(other, publication(snapshot, name))
    }
    for (const snapshot of [1, 10, 11, 12]) {
      await other.command(sql`CREATE DATABASE ${identifier(snapshotDatabase(other.prefix, snapshot))}`)
    }
    await publishAgain(other, 1, 'alice')

    expect(await snapshotNumbers(other)).toEqual({ served: 1, kept: [1, 10], unpublished: [11, 12], highest: 11 })
    expect(await servedPublication(other)).toMatchObject({ publication: 4, snapshot: 1, load: 'a', movieCount: 1 })
    expect(await publicationOfSnapshot(other, 2)).toEqual({ ...publication(2, 'b'), publication: 2 })
    const published = await publishedLoads(other)
    expect(loadsBehind(published, 10).map((each) => each.load)).toEqual(['a', 'b', 'c'])
    expect(loadsBehind(published, 11)).toEqual([])
  })
})
