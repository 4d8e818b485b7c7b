import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ClickHouse, DatabaseError } from '../../clickhouse/index.js'
import { createReelhouse } from '../../src/create-reelhouse.js'
import type { Server } from '../../src/server/create-server.js'
import { SnapshotStore } from '../../src/snapshot/snapshot.store.js'
import { SnapshotSources } from '../../src/snapshot/sources.js'
import { eachEngine } from '../engines.js'
import { SOON } from '../soon.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'
import { watched } from './support/watched.js'

const ASKED = '{ snapshot { id movieCount } genres { name } }'
const NEVER_ASKED = '{ companies(first: 3) { nodes { name } } }'
type State = 'there' | 'gone' | 'silent'

eachEngine(({ open }) => {
  let state: State = 'there'
  let ch: ClickHouse
  let loader: Reelhouse
  let server: Server
  let snapshots: SnapshotStore
  let url = ''
  const told: string[] = []

  beforeAll(async () => {
    const direct = await open()
    loader = await Reelhouse.start(direct)
    await loader.load({ csv: await sampleCsv(60, 9) })
    const answers = async (): Promise<void> => {
      if (state === 'gone') throw new DatabaseError('UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.1')
      if (state === 'silent') await expect.poll(() => state, { timeout: 60_000 }).not.toBe('silent')
    }
    const ping = () => answers().then(() => direct.ping())
    ch = Object.assign(watched(direct, answers), { ping })
    snapshots = new SnapshotStore(ch, (line) => told.push(line))
    const build = () => Promise.reject(new Error('no role has a rule'))
    const sources = new SnapshotSources(snapshots, ch.prefix, build, () => {})
    server = await createReelhouse(ch, sources, { cacheBytes: 2 ** 24, logger: false })
    url = await server.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    state = 'there'
    await server.close()
    await loader.close()
  })

  const ask = async (query: string) => {
    const answer = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)
    return { cache: answer.headers.get('x-reelhouse-cache'), text: await answer.text() }
  }
  const health = async () => {
    const answer = await fetch(`${url}/health`)
    return [answer.status, await answer.json()]
  }

  it('before anything is known of the snapshots, nothing is answered, and health says so', async () => {
    state = 'gone'
    expect((await ask(ASKED)).text).toContain('"code":"UNAVAILABLE"')
    expect(await health()).toEqual([503, { status: 'unavailable', code: 'UNAVAILABLE' }])
    expect(told).toEqual([])
    state = 'there'
    expect(await health()).toEqual([200, { status: 'ok' }])
  })

  it('what is cached is answered while ClickHouse is gone, the rest is UNAVAILABLE until it is back', async () => {
    const { text } = await ask(ASKED)
    state = 'gone'
    for (const _ of [1, 2]) {
      snapshots.forget() // as when the list is no longer fresh
      expect(await ask(ASKED)).toEqual({ cache: 'hit', text })
      expect((await ask(NEVER_ASKED)).text).toContain('"code":"UNAVAILABLE"')
      expect(await health()).toEqual([200, { status: 'degraded', code: 'UNAVAILABLE' }])
    }
    expect(told).toEqual([
      expect.stringMatching(/^warning: since \S+ only what is cached is answered: ClickHouse does/),
    ])

    state = 'there'
    snapshots.forget()
    expect((await ask(NEVER_ASKED)).text).toMatch(/^\{"data":\{"companies"/)
    expect(await health()).toEqual([200, { status: 'ok' }])
    expect(told.slice(1)).toEqual([expect.stringMatching(/^ClickHouse answers again/)])
  })

  it('nor does one that has fallen silent keep what is cached waiting', async () => {
    const { text } = await ask(ASKED)
    state = 'silent'
    snapshots.forget()
    expect(await ask(ASKED)).toEqual({ cache: 'hit', text })
    expect(told.slice(2)).toEqual([expect.stringMatching(/did not come in time/)])
    state = 'there'
    await expect.poll(() => told.length, SOON).toBe(3)
    snapshots.forget()
    await ask(ASKED)
    await expect.poll(() => told.length, SOON).toBe(4)
  })

  it('what is published while it is away is served when it is back', async () => {
    state = 'gone'
    snapshots.forget()
    await ask(ASKED)
    await loader.load({ csv: await sampleCsv(61, 9) })
    state = 'there'
    snapshots.forget()
    expect((await ask(ASKED)).text).toContain('"movieCount":61')
  })
})
