import { expect, it, vi } from 'vitest'
import { type ClickHouse, col, identifier, type Sql, sql, subsetDatabase } from '../../clickhouse/index.js'
import { buildSubset } from '../../loader/index.js'
import { pruneSnapshots } from '../../loader/operations/snapshots/prune-snapshots.js'
import { anybody } from '../../src/access/anybody.js'
import type { RowRule } from '../../src/access/role.js'
import type { Authenticate } from '../../src/server/access/authentication.js'
import { SNAPSHOT_HEADER } from '../../src/snapshot/snapshot-header.js'
import { eachEngine } from '../engines.js'
import { readDrop } from '../oracle/read.js'
import { SOON } from '../soon.js'
import { sampleCsv } from './support/drops.js'
import { type Reelhouse, startedInTest } from './support/reelhouse.js'
import { watched, written } from './support/watched.js'

const [first, second] = [await sampleCsv(80, 11), await sampleCsv(70, 12)]
const RULE: RowRule = { id: '00000000000000aa', where: { year: { gte: 2000 } } }
const OTHER_RULE: RowRule = { id: '00000000000000bb', where: { year: { lt: 2000 } } }
const RULES: Readonly<Record<string, RowRule>> = { rule: RULE, other: OTHER_RULE }
const RULED = { 'x-test-role': 'rule' }
const QUESTION = '{ snapshot { id movieCount served } movies { totalCount } }'

/** How many movies the rule leaves, counted by hand. */
const left = (csv: string): number => readDrop(csv).movies.filter(({ year }) => (year ?? 0) >= 2000).length

const authenticate: Authenticate = async ({ headers }) => {
  const rule = RULES[String(headers['x-test-role'])]
  return rule === undefined ? anybody : { ...anybody, name: 'ruled', role: { ...anybody.role, rule } }
}

const of = (id: number, movieCount: number, served = true) => ({
  snapshot: { id, movieCount, served },
  movies: { totalCount: movieCount },
})

const isMadeBy = (statement: Sql): boolean => /CREATE DATABASE \S*_only_/.test(written(statement))
const isFilledBy = (statement: Sql): boolean => /INSERT INTO \S*_only_\S*settled/.test(written(statement))

const isEndedBy = (table: Sql): boolean => /^\S*_only_\S*counts\S*$/.test(written(table).trim())

eachEngine(({ name, open, config }) => {
  let tests = 0
  const openForTest = async () => {
    tests += 1
    return open({ prefix: `${(await config()).prefix}_${tests}` })
  }
  const started = (ch: ClickHouse) => startedInTest(ch, { authenticate, cacheBytes: 1 << 20 })
  const ask = (reelhouse: Reelhouse, headers: Readonly<Record<string, string>> = RULED) =>
    reelhouse.data<unknown, object>(QUESTION, {}, headers)

  it('serves the snapshot before until what the rule lets through of the new one is there', async () => {
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    let made = 0
    const before = async (statement: Sql): Promise<void> => {
      if (!isMadeBy(statement)) return
      made += 1
      if (made === 2) await gate
    }
    const reelhouse = await started(watched(await openForTest(), before))
    await reelhouse.load({ csv: first })
    expect(await ask(reelhouse)).toEqual(of(1, left(first)))

    await reelhouse.load({ csv: second })
    expect(await ask(reelhouse, {})).toEqual(of(2, readDrop(second).movies.length))
    expect(await ask(reelhouse)).toEqual(of(1, left(first)))
    await vi.waitFor(() => expect(made).toBe(2), SOON)
    expect(await ask(reelhouse)).toEqual(of(1, left(first)))
    go()
    await vi.waitFor(async () => expect(await ask(reelhouse)).toEqual(of(2, left(second))), SOON)
    expect(await ask(reelhouse, { ...RULED, [SNAPSHOT_HEADER]: '1' })).toEqual(of(1, left(first), false))
  })

  it('makes anew what one that died has left, and a server that starts again finds what is made', async () => {
    const ch = await openForTest()
    const reelhouse = await started(ch)
    await reelhouse.load({ csv: first })
    const leftover = identifier(subsetDatabase(ch.prefix, 1, RULE.id))
    await ch.command(sql`CREATE DATABASE ${leftover}`)
    await ch.command(sql`CREATE TABLE ${leftover}.serving_movies (id UInt32) ENGINE = MergeTree ORDER BY id`)
    expect(await ask(reelhouse)).toEqual(of(1, left(first)))

    const statements: Sql[] = []
    const again = await started(watched(ch, (statement) => void statements.push(statement)))
    expect(await ask(again)).toEqual(of(1, left(first)))
    expect(statements.filter(isMadeBy)).toEqual([])
  })

  it('tells that it cannot be had just now where it cannot be made, serves nothing of it and leaves nothing', async () => {
    const ch = await openForTest()
    const refusing = watched(ch, (statement) => {
      if (isFilledBy(statement)) throw new Error('no room in secret_folder')
    })
    const reelhouse = await started(refusing)
    await reelhouse.load({ csv: first })
    const { data, errors = [] } = await reelhouse.ask(QUESTION, {}, RULED)
    expect(data ?? null).toBeNull()
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE'])
    expect(JSON.stringify(errors)).not.toMatch(/secret_folder|_only_/)
    expect(reelhouse.log.join()).toContain('secret_folder')
    expect(await databases(ch)).toEqual(['', '_s1'])
    expect(await ask(reelhouse, {})).toEqual(of(1, readDrop(first).movies.length))
  })

  it('is made once where several want it at once', async () => {
    const ch = await openForTest()
    const reelhouse = await started(ch)
    await reelhouse.load({ csv: first })
    const statements: Sql[] = []
    const seen = watched(ch, (statement) => void statements.push(statement))
    const request = { snapshot: 1, rule: RULE.id, condition: sql`year >= 2000` }
    const [one, other] = await Promise.all([buildSubset(seen, request), buildSubset(seen, request)])
    expect(one.movies).toBe(left(first))
    expect(other).toEqual(one)
    expect(statements.filter(isMadeBy)).toHaveLength(1)
  })

  it('is made after those of other rules, and its snapshot stays meanwhile', async () => {
    const ch = await openForTest()
    const steps: string[] = []
    let inUse: () => ReadonlySet<number> = () => new Set()
    const reelhouse = await started(
      watched(ch, (statement) => {
        if (isMadeBy(statement)) steps.push(`begun with ${[...inUse()].join()} in use`)
        if (isEndedBy(statement)) steps.push('ended')
      }),
    )
    inUse = () => reelhouse.snapshots.inUse()
    await reelhouse.load({ csv: first })
    const before = readDrop(first).movies.length - left(first)
    const answers = await Promise.all([ask(reelhouse), ask(reelhouse, { 'x-test-role': 'other' })])
    const undated = readDrop(first).movies.filter(({ year }) => year === null).length
    expect(answers).toEqual([of(1, left(first)), of(1, before - undated)])
    expect(steps).toEqual(['begun with 1 in use', 'ended', 'begun with 1 in use', 'ended'])
  })

  it('is dropped with its snapshot, but not while somebody reads it', async () => {
    const ch = await openForTest()
    const reelhouse = await started(ch)
    const prune = () =>
      pruneSnapshots(
        { ch, inUse: () => reelhouse.snapshots.inUse(), changed: () => reelhouse.snapshots.forget() },
        { keep: 1 },
        { log: () => {}, onProgress: () => {}, signal: new AbortController().signal },
      )
    await reelhouse.load({ csv: first })
    await ask(reelhouse)
    await reelhouse.load({ csv: second })
    await vi.waitFor(async () => expect(await ask(reelhouse)).toEqual(of(2, left(second))), SOON)
    const only = (snapshot: number) => `_s${snapshot}_only_${RULE.id}`
    expect(await databases(ch)).toEqual(['', '_s1', only(1), '_s2', only(2)])

    if (name === 'server') {
      // A running statement of another process that names the subset, and nothing else of the snapshot.
      const reading = await ch.lock(`${subsetDatabase(ch.prefix, 1, RULE.id)}. test`)
      expect(await prune()).toMatchObject({ dropped: [], read: [1] })
      await reading?.release()
    }
    await vi.waitFor(async () => expect((await prune()).kept).toEqual([2]), SOON)
    expect(await databases(ch)).toEqual(['', '_s2', only(2)])
    expect(await ask(reelhouse)).toEqual(of(2, left(second)))
    const { errors } = await reelhouse.ask(QUESTION, {}, { ...RULED, [SNAPSHOT_HEADER]: '1' })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SNAPSHOT_EXPIRED'])
  })
})

/** What follows the prefix in the names of the databases, in order. */
async function databases(ch: ClickHouse): Promise<string[]> {
  const rows = await ch.query(sql`SELECT name FROM system.databases ORDER BY name`, { name: col.string })
  const own = new RegExp(`^${ch.prefix}(_s\\d.*)?$`)
  return rows.flatMap(({ name }) => (own.test(name) ? name.slice(ch.prefix.length) : []))
}
