import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, expect, test, vi } from 'vitest'
import { VisibleSchemas } from '../../../src/access/hidden/visible-schemas.js'
import { serveExports } from '../../../src/export/export-route.js'
import { createSchema } from '../../../src/schema/schema.js'
import { SOON } from '../../soon.js'
import { rawRequest } from '../server/raw-request.js'
import { snapshot } from '../server/stub-context.js'
import { startStub } from '../server/stub-server.js'

/** Larger than what sockets take in before their reader reads. */
const FILE = Buffer.alloc(8_000_000, 'a line of a file that is long\n')
const MOST_KEPT = 8

const open = { streams: 0, leases: 0 }
const stream = async () => {
  open.streams += 1
  async function* pieces() {
    for (let at = 0; at < FILE.length; at += 1_000_000) yield FILE.subarray(at, at + 1_000_000)
  }
  const bytes = Readable.from(pieces(), { objectMode: false })
  return bytes.once('close', () => {
    open.streams -= 1
  })
}
const snapshots = {
  database: (id: number) => `reelhouse_s${id}`,
  newest: async () => snapshot,
  find: async () => snapshot,
  lease: () => {
    open.leases += 1
    return () => {
      open.leases -= 1
    }
  },
}
const schemas = new VisibleSchemas(createSchema())
const start = () =>
  startStub({
    routes: [
      (fastify) =>
        serveExports(fastify, { ch: { stream, query: async () => [] }, snapshotsOf: () => snapshots, schemas }),
    ],
  })
const server = await start()
afterAll(() => server.close())

const addressOf = (first: number, of = server) => `${of.url}/export?format=csv&groupBy=YEAR&first=${first}`

/** Begins to ask, and leaves when the answer has begun, or before. */
async function leave(address: string, headers: Record<string, string>, when: 'begun' | 'asked'): Promise<void> {
  const asked = request(address, { headers }).on('error', () => {})
  asked.end()
  if (when === 'begun') await once(asked, 'response')
  else await once(asked, 'finish')
  asked.destroy()
}

/** How many files that have lost their names this process holds open; where the system does not tell, none. */
async function keptOpen(): Promise<number> {
  if (!existsSync('/proc/self/fd')) return 0
  const descriptors = await readdir('/proc/self/fd')
  const targets = await Promise.all(descriptors.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => '')))
  return targets.filter((target) => target.includes('reelhouse-export-')).length
}

test('a part is these very bytes, wherever it begins and ends', async () => {
  for (const [first, last] of [
    [0, 0],
    [65_535, 65_536],
    [65_536, 131_071],
    [1_234_567, 3_456_789],
    [FILE.length - 1, FILE.length - 1],
    [0, FILE.length - 1],
  ] as const) {
    const { status, headers, body } = await rawRequest(addressOf(1), { headers: { range: `bytes=${first}-${last}` } })
    expect([status, headers['content-range']]).toEqual([206, `bytes ${first}-${last}/${FILE.length}`])
    expect(body.equals(FILE.subarray(first, last + 1))).toBe(true)
  }
})

test('nothing stays open behind those who read parts or wholes of files, or leave in the middle', async () => {
  for (let round = 0; round < 20; round += 1) {
    const address = addressOf(1 + (round % (MOST_KEPT + 4)))
    await Promise.all([
      rawRequest(address, { headers: { range: 'bytes=5-99' } }),
      rawRequest(address, { headers: { range: `bytes=-${round + 1}` } }),
      rawRequest(address, { headers: { range: `bytes=${FILE.length}-` } }),
      rawRequest(address, { method: 'HEAD', headers: { range: 'bytes=0-4' } }),
      round % 5 === 0 ? rawRequest(address) : leave(address, {}, 'begun'),
      leave(address, {}, 'asked'),
      leave(address, { range: 'bytes=0-' }, 'begun'),
      leave(address, { range: 'bytes=100-' }, 'begun'),
      leave(address, { range: 'bytes=0-' }, 'asked'),
      leave(address, { range: 'bytes=-7000000' }, 'asked'),
    ])
  }
  await vi.waitFor(() => expect(open).toEqual({ streams: 0, leases: 0 }), SOON)
  await vi.waitFor(async () => expect(await keptOpen()).toBeLessThanOrEqual(MOST_KEPT), SOON)
})

test('a server that has ended holds no file open', async () => {
  const before = await keptOpen()
  const other = await start()
  for (let first = 1; first < 4; first += 1) {
    await rawRequest(addressOf(first, other), { headers: { range: 'bytes=0-9' } })
  }
  await other.close()
  await vi.waitFor(async () => expect(await keptOpen()).toBe(before), SOON)
})
