import { setTimeout as delay } from 'node:timers/promises'
import { print } from 'graphql'
import { createClient } from 'graphql-sse'
import { expect, it } from 'vitest'
import { SnapshotPublishedDocument } from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { publishAgain } from './support/publish.js'
import { Reelhouse, startedInTest } from './support/reelhouse.js'
import { watched } from './support/watched.js'

const some = await sampleCsv(60, 31)
const others = await sampleCsv(50, 32)

eachEngine(({ name, open, config }) => {
  /** Each test has a prefix of its own, and with it loads and snapshots. */
  let tests = 0
  const openForTest = async () => {
    tests += 1
    return open({ prefix: `${(await config()).prefix}_${tests}` })
  }

  it('hears within two seconds of every publication, whichever connection it is made by', async () => {
    const ch = await openForTest()
    const reelhouse = await startedInTest(ch)
    const first = await reelhouse.load({ csv: some })
    const events = await listen(reelhouse.url)
    const second = await reelhouse.load({ csv: others })
    expect(await events.next()).toMatchObject({ id: second.snapshot, publishedAt: expect.stringMatching(/Z$/) })

    const other = name === 'server' ? await open({ prefix: ch.prefix }) : ch
    await publishAgain(other, first.snapshot)
    const heard = await Promise.race([events.next(), delay(2000, undefined)])
    expect(heard?.id).toBe(first.snapshot)
    await events.leave()
  })

  it('hears of the first one, and of several between two looks in their order', async () => {
    const ch = await openForTest()
    const reelhouse = await startedInTest(ch)
    const [one, two] = await Promise.all([listen(reelhouse.url), listen(reelhouse.url)])
    const first = await reelhouse.load({ csv: some })
    expect((await one.next())?.id).toBe(first.snapshot)
    expect((await two.next())?.id).toBe(first.snapshot)
    const second = await reelhouse.load({ csv: others })
    expect((await one.next())?.id).toBe(second.snapshot)
    await delay(1100) // a look has been
    await publishAgain(ch, first.snapshot)
    await publishAgain(ch, second.snapshot)
    expect([(await one.next())?.id, (await one.next())?.id]).toEqual([first.snapshot, second.snapshot])
    await Promise.all([one.leave(), two.leave()])
  })

  it('nothing is asked while nobody listens', async () => {
    let statements = 0
    const ch = watched(await openForTest(), () => {
      statements += 1
    })
    const reelhouse = await startedInTest(ch)
    await reelhouse.load({ csv: some })
    const events = await listen(reelhouse.url)
    const before = statements
    await delay(1500)
    expect(statements).toBeGreaterThan(before)
    await events.leave()
    await delay(1100)
    const left = statements
    await delay(2200)
    expect(statements).toBe(left)
  })

  it('the end of the server is the end of the events, and comes at once', async () => {
    const ch = await openForTest()
    const reelhouse = await Reelhouse.start(ch)
    await reelhouse.load({ csv: some })
    const events = [await listen(reelhouse.url), await listen(reelhouse.url)]
    await reelhouse.close()
    for (const each of events) expect(await each.next()).toBeUndefined()
  })

  it('survives a ClickHouse that does not answer for a while', async () => {
    const ch = await openForTest()
    let down = false
    const failing = watched(ch, () => {
      if (down) throw new Error('connect ECONNREFUSED')
    })
    const reelhouse = await startedInTest(failing)
    const { snapshot } = await reelhouse.load({ csv: some })
    await reelhouse.load({ csv: others })
    const events = await listen(reelhouse.url)
    down = true
    await delay(1500)
    down = false
    await publishAgain(ch, snapshot)
    expect((await events.next())?.id).toBe(snapshot)
    await events.leave()
  })
})

/** Listens by a client of others; it listens when the promise resolves. */
async function listen(url: string) {
  let connected = () => {}
  const isConnected = new Promise<void>((resolve) => {
    connected = resolve
  })
  const client = createClient({ url: `${url}/graphql/stream`, retryAttempts: 0, on: { connected: () => connected() } })
  const events = client.iterate<{ snapshotPublished: { id: number; publishedAt: string } }>({
    query: print(SnapshotPublishedDocument),
  })
  const first = events.next()
  await isConnected
  const pending = [first]
  return {
    /** The next event; undefined once there are no more. */
    async next() {
      const { value } = await (pending.shift() ?? events.next())
      return value?.data?.snapshotPublished
    },
    async leave() {
      client.dispose()
      await Promise.allSettled(pending)
    },
  }
}
