import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { SnapshotChangesDocument, type SnapshotChangesQuery } from '../../schema/documents/graphql.js'
import { anybody } from '../../src/access/anybody.js'
import type { RowRule } from '../../src/access/role.js'
import type { Authenticate } from '../../src/server/access/authentication.js'
import { eachEngine } from '../engines.js'
import type { OracleMovie } from '../oracle/movie.js'
import { readDrop } from '../oracle/read.js'
import { sampleCsv } from './support/drops.js'
import { dropSnapshot } from './support/publish.js'
import { startedInTest } from './support/reelhouse.js'

const before = await sampleCsv(60, 11)
const after = edited(before)
const RULE: RowRule = { id: '00000000000000cc', where: { year: { gte: 2000 } } }
const HIDDEN = new Set([
  'Movie.revenue',
  'Movie.profit',
  'Movie.title',
  'MovieChange.title',
  'MovieStatsTotals.revenue',
])

const authenticate: Authenticate = async ({ headers }) => {
  const { role } = anybody
  if (headers['x-test-role'] === 'rule') return { ...anybody, role: { ...role, rule: RULE } }
  return headers['x-test-role'] === 'hidden' ? { ...anybody, role: { ...role, hidden: HIDDEN } } : anybody
}

/** The same drop a month later: some movies are gone, one is new, and of each fourth another cell has changed. */
function edited(csv: string): string {
  const [header = [], ...records]: string[][] = parse(csv, { relax_column_count: true })
  const at = (name: string): number => header.indexOf(name)
  const changes: readonly (readonly [name: string, value: string])[] = [
    ['revenue', '123456'],
    ['tagline', ''],
    ['genres', "[{'id': 18, 'name': 'Drama'}, {'id': 35, 'name': 'Comedy'}]"],
    ['vote_average', '3.25'],
    ['release_date', '2011-02-03'],
    ['belongs_to_collection', ''],
    ['spoken_languages', "[{'iso_639_1': 'fr', 'name': 'Français'}]"],
    ['title', 'Renamed, "twice"'],
  ]
  const kept = records.slice(5).map((record, index) => {
    const [name, value] = changes[(index / 4) % changes.length] ?? []
    return name === undefined || value === undefined ? record : record.with(at(name), value)
  })
  const added = (records[0] ?? []).with(at('id'), '4000000').with(at('title'), 'Entirely new')
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  return `${[header, ...kept, added].map((record) => record.map(quoted).join()).join('\n')}\n`
}

interface Expected {
  added: number[]
  gone: number[]
  changed: Record<number, string[]>
}

const DERIVED = new Set(['id', 'year', 'month', 'profit'])

/** Counted by hand, from what the drops say. */
function expected(old: readonly OracleMovie[], now: readonly OracleMovie[]): Expected {
  const [was, is] = [byId(old), byId(now)]
  const both = [...was.values()].flatMap((movie) => [[movie, is.get(movie.id)] as const])
  const changed = both.map(([one, other]) => [one.id, other === undefined ? [] : different(one, other)] as const)
  return {
    added: [...is.keys()].filter((id) => !was.has(id)).sort((a, b) => a - b),
    gone: [...was.keys()].filter((id) => !is.has(id)).sort((a, b) => a - b),
    changed: Object.fromEntries(changed.filter(([, fields]) => fields.length > 0)),
  }
}

const byId = (movies: readonly OracleMovie[]) => new Map(movies.map((movie) => [movie.id, movie]))

function different(one: OracleMovie, other: OracleMovie): string[] {
  const [was, is] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  const text = (value: unknown) => JSON.stringify(value)
  const names = was.filter(([name, value]) => !DERIVED.has(name) && text(value) !== text(is.get(name)))
  return names.map(([name]) => name).sort()
}

function totalsOf(movies: readonly OracleMovie[]) {
  const of = (name: 'budget' | 'revenue' | 'profit') => {
    const known = movies.flatMap((movie) => movie[name] ?? [])
    return { sum: known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0), knownCount: known.length }
  }
  return { movieCount: movies.length, budget: of('budget'), revenue: of('revenue'), profit: of('profit') }
}

function found({ snapshotChanges: { added, gone, changed } }: SnapshotChangesQuery): Expected {
  const ids = (nodes: readonly { readonly movieId: string }[]) => nodes.map(({ movieId }) => Number(movieId))
  const fields = changed.nodes.map(({ movieId, fields: all }) => [movieId, all.map(({ field }) => field).sort()])
  return { added: ids(added.nodes), gone: ids(gone.nodes), changed: Object.fromEntries(fields) }
}

eachEngine(({ open, config }) => {
  let tests = 0
  const started = async () => {
    tests += 1
    const ch = await open({ prefix: `${(await config()).prefix}_${tests}` })
    const reelhouse = await startedInTest(ch, { authenticate, cacheBytes: 1 << 20 })
    await reelhouse.load({ csv: before })
    await reelhouse.load({ csv: after })
    return { ch, reelhouse }
  }
  const [old, now] = [readDrop(before).movies, readDrop(after).movies]

  it('tells which movies were added, are gone or have changed, and the totals of both; to a role, of what there is for it', async () => {
    const { ch, reelhouse } = await started()
    const answer = await reelhouse.data(SnapshotChangesDocument, { from: 1, to: 2, first: 20 })
    const { snapshotChanges } = answer
    const all = expected(old, now)
    expect(found(answer)).toEqual(all)
    expect(Object.keys(all.changed).length).toBeGreaterThan(8)
    expect(snapshotChanges.gone.totalCount).toBe(all.gone.length)
    expect(snapshotChanges.changed.totalCount).toBe(Object.keys(all.changed).length)
    expect(snapshotChanges.totalsBefore).toEqual(totalsOf(old))
    expect(snapshotChanges.totalsAfter).toEqual(totalsOf(now))
    expect(snapshotChanges.added.nodes).toMatchObject([{ movieId: '4000000', title: 'Entirely new', fields: [] }])
    const titles = snapshotChanges.changed.nodes.flatMap(({ fields }) =>
      fields.filter(({ field }) => field === 'title'),
    )
    expect(titles).toContainEqual({ field: 'title', before: expect.any(String), after: 'Renamed, "twice"' })

    const back = await reelhouse.data(SnapshotChangesDocument, { from: 2, to: 1, first: 20 })
    expect(found(back)).toEqual(expected(now, old))
    const same = await reelhouse.data(SnapshotChangesDocument, { from: 2, to: 2 })
    expect(found(same)).toEqual({ added: [], gone: [], changed: {} })

    const first = await reelhouse.ask<{ snapshotChanges: { gone: { pageInfo: { endCursor: string } } } }, object>(
      '{ snapshotChanges(from: 1, to: 2) { gone(first: 2) { pageInfo { endCursor } } } }',
    )
    const cursor = first.data?.snapshotChanges.gone.pageInfo.endCursor
    const rest = `{ snapshotChanges(from: 1, to: 2) { gone(after: "${cursor}") { nodes { movieId } } } }`
    const nodes = all.gone.slice(2).map((id) => ({ movieId: String(id) }))
    expect((await reelhouse.ask(rest)).data).toEqual({ snapshotChanges: { gone: { nodes } } })
    expect((await reelhouse.ask(rest.replaceAll('gone', 'added'))).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ])

    const gone = { errors: [{ extensions: { code: 'SNAPSHOT_EXPIRED', snapshot: 9 } }] }
    expect(await reelhouse.ask(SnapshotChangesDocument, { from: 9, to: 2 })).toMatchObject(gone)

    const { changed } = expected(old, now)
    const question = `{ snapshotChanges(from: 1, to: 2) {
      changed(first: 50) { totalCount nodes { movieId fields { field } } } totalsAfter { movieCount } } }`
    const asHidden = await reelhouse.data<Pick<SnapshotChangesQuery, 'snapshotChanges'>, object>(
      question,
      {},
      { 'x-test-role': 'hidden' },
    )
    const seen = Object.entries(changed).filter(([, fields]) => fields.some((name) => !/^(revenue|title)$/.test(name)))
    expect(asHidden.snapshotChanges.changed.nodes.map(({ movieId }) => movieId)).toEqual(seen.map(([id]) => id))
    expect(JSON.stringify(asHidden)).not.toMatch(/revenue|title/)

    const ruled = (movies: readonly OracleMovie[]) => movies.filter(({ year }) => (year ?? 0) >= 2000)
    const asRuled = await reelhouse.data(SnapshotChangesDocument, { from: 1, to: 2 }, { 'x-test-role': 'rule' })
    expect(found(asRuled)).toEqual(expected(ruled(old), ruled(now)))
    expect(asRuled.snapshotChanges.totalsBefore).toEqual(totalsOf(ruled(old)))
    expect(asRuled.snapshotChanges.totalsAfter).toEqual(totalsOf(ruled(now)))

    await dropSnapshot(ch, 1)
    reelhouse.snapshots.forget()
    expect(await reelhouse.ask(SnapshotChangesDocument, { from: 1, to: 2 })).toMatchObject({
      errors: [{ extensions: { code: 'SNAPSHOT_EXPIRED' } }],
    })
  })
})
