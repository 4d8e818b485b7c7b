import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ClickHouse, identifier, sql } from '../../clickhouse/index.js'
import { openArchive, type TaskContext } from '../../loader/index.js'
import { createKey } from '../../loader/operations/keys/create-key.js'
import { revokeKey } from '../../loader/operations/keys/revoke-key.js'
import { pruneSnapshots } from '../../loader/operations/snapshots/prune-snapshots.js'
import { publishSnapshot } from '../../loader/operations/snapshots/publish-snapshot.js'
import { AuditLogDocument, type AuditLogQuery } from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { type Reelhouse, startedInTest } from './support/reelhouse.js'

const hooks = { onProgress() {}, log() {}, signal: new AbortController().signal }
const me = userInfo().username

type Entry = AuditLogQuery['auditLog']['nodes'][number]

eachEngine(({ open, config }) => {
  let folder = ''
  let tests = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelhouse-audit-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function startForTest(): Promise<Reelhouse> {
    tests += 1
    return startedInTest(await open({ prefix: `${(await config()).prefix}_${tests}` }), { cacheBytes: 1_000_000 })
  }

  async function contextOf(ch: ClickHouse): Promise<TaskContext> {
    const place = { kind: 'folder', path: join(folder, ch.prefix) } as const
    const archive = await openArchive({ place, workDir: folder, s3Endpoint: undefined })
    return { ch, dataDir: folder, archive, inUse: () => new Set(), lease: () => () => {}, changed() {} }
  }

  /** What was done, the oldest first. */
  async function entries(reelhouse: Reelhouse): Promise<readonly Entry[]> {
    const { auditLog } = await reelhouse.data(AuditLogDocument, { first: 500 })
    expect(auditLog.totalCount).toBe(auditLog.nodes.length)
    return [...auditLog.nodes].reverse()
  }

  it('there are no entries before the first', async () => {
    const reelhouse = await startForTest()
    expect(await entries(reelhouse)).toEqual([])
  })

  it('loads, roll-backs, prunes and keys, in the order in which they were done, and by whom', async () => {
    const reelhouse = await startForTest()
    const context = await contextOf(reelhouse.ch)
    const before = Date.now()
    const made = await createKey(context, { name: 'app', role: 'analyst', expiresAt: '2100-01-01T00:00:00.000Z' })
    const loads: string[] = []
    for (const seed of [1, 2, 3, 4]) loads.push((await reelhouse.load({ csv: await sampleCsv(10, seed) })).load)
    await expect(reelhouse.load({ csv: 'nonsense' })).rejects.toThrow()
    await publishSnapshot(context, { snapshot: 3 })
    await publishSnapshot(context, { snapshot: 3 })
    await publishSnapshot(context, { snapshot: 4 })
    await pruneSnapshots(context, { keep: 1 }, hooks)
    await pruneSnapshots(context, { keep: 1 }, hooks)
    await revokeKey(context, { nameOrId: made.id })
    await expect(revokeKey(context, { nameOrId: made.id })).rejects.toThrow()

    const found = await entries(reelhouse)
    const key = `key app (${made.id})`
    expect(found.map(({ action, who, subject, details }) => [action, who, subject, details])).toEqual([
      ['KEY_CREATED', `${me} (reelhouse keys create)`, key, 'role analyst, expires 2100-01-01T00:00:00.000Z'],
      ['PUBLISHED', `load ${loads[0]}`, 'snapshot 1', 'nothing was served before'],
      ['PUBLISHED', `load ${loads[1]}`, 'snapshot 2', 'before, snapshot 1 was served'],
      ['PUBLISHED', `load ${loads[2]}`, 'snapshot 3', 'before, snapshot 2 was served'],
      ['PUBLISHED', `load ${loads[3]}`, 'snapshot 4', 'before, snapshot 3 was served'],
      ['PRUNED', `load ${loads[3]}`, 'snapshot 1', 'to keep the 3 published last'],
      ['ROLLED_BACK', `${me} (reelhouse publish)`, 'snapshot 3', 'before, snapshot 4 was served'],
      ['PUBLISHED', `${me} (reelhouse publish)`, 'snapshot 4', 'before, snapshot 3 was served'],
      ['PRUNED', `${me} (reelhouse prune)`, 'snapshots 2, 3', 'to keep the one published last'],
      ['KEY_REVOKED', `${me} (reelhouse keys revoke)`, key, 'role analyst'],
    ])
    const times = found.map(({ at }) => Date.parse(at))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(before)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    expect(JSON.stringify(found)).not.toContain(made.secret.slice(12))

    for (const first of [1, 3]) {
      const pages = await allPages(async (after) => {
        const { auditLog } = await reelhouse.data(AuditLogDocument, { first, after })
        return { rows: auditLog.nodes, pageInfo: auditLog.pageInfo }
      })
      expect(pages.flat().reverse()).toEqual(found)
    }
    const { errors } = await reelhouse.ask('{ auditLog(first: 501) { totalCount } }')
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }])
  })

  it('an answer with it is as of now: it is not kept', async () => {
    const reelhouse = await startForTest()
    await reelhouse.load({ csv: await sampleCsv(10, 1) })
    expect(await entries(reelhouse)).toHaveLength(1)
    await createKey({ ch: reelhouse.ch }, { name: 'app', role: 'viewer', expiresAt: null })
    expect(await entries(reelhouse)).toHaveLength(2)
  })

  it('what earlier versions have published is there, too, without a name', async () => {
    const reelhouse = await startForTest()
    const { ch } = reelhouse
    for (const seed of [1, 2]) await reelhouse.load({ csv: await sampleCsv(10, seed) })
    const database = identifier(ch.prefix)
    // As it was before there were keys.
    for (const name of ['audit', 'audit_notes', 'api_keys']) {
      await ch.command(sql`DROP TABLE ${database}.${identifier(name)} SYNC`)
    }
    await ch.command(sql`ALTER TABLE ${database}.snapshots DROP COLUMN published_by`)
    expect(await entries(reelhouse)).toEqual([])
    await publishSnapshot(await contextOf(ch), { snapshot: 1 })
    expect((await entries(reelhouse)).map(({ action, who, subject }) => [action, who, subject])).toEqual([
      ['PUBLISHED', null, 'snapshot 1'],
      ['PUBLISHED', null, 'snapshot 2'],
      ['ROLLED_BACK', `${me} (reelhouse publish)`, 'snapshot 1'],
    ])
  })
})
