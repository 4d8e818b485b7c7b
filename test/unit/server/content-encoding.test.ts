import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { separateBytes } from '../../../src/request/separate-bytes.js'
import { encoded, encodingFor } from '../../../src/server/answers/content-encoding.js'
import { addressOf, rawRequest } from './raw-request.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['deflate, zstd', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.5', 'br'],
  ['gzip;q=0', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['gzip;q=0.001', 'gzip'],
  ['nonsense;;q=,', 'identity'],
])('accept-encoding: %s is answered with %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
  expect(encodingFor(header)).toBe(encoding)
})

test.each(['identity', 'gzip', 'br'] as const)('%s takes no more memory than it has bytes', async (coding) => {
  const bytes = await encoded(separateBytes('a short text, again. '.repeat(60)), coding)
  expect(bytes.buffer.byteLength).toBe(bytes.length)
})

const decode: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
}

describe.each([
  ['keeps answers', 1_000_000],
  ['keeps none', 0],
])('a server that %s', async (_, cacheBytes) => {
  const genres = Array.from({ length: 200 }, (__, id) => ({ id: id + 1, name: `Género ${id}` }))
  const server = await startStub({ contextFor: async () => stubContext(async () => genres), cacheBytes })
  afterAll(() => server.close())
  const long = addressOf(server.url, { query: '{ genres { id name } }' })
  const short = addressOf(server.url, { query: '{ snapshot { id } }' })

  test('sends a long answer in each coding, with a tag and a length of its own', async () => {
    const plain = await rawRequest(long)
    const tags = new Set<unknown>()
    for (const coding of ['identity', 'gzip', 'br', 'gzip', 'br', 'identity']) {
      const { headers, body } = await rawRequest(long, { headers: { 'accept-encoding': coding } })
      expect(headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
      expect(headers['content-length']).toBe(String(body.length))
      expect(decode[coding]?.(body)).toEqual(plain.body)
      if (coding !== 'identity') expect(body.length).toBeLessThan(plain.body.length / 3)
      tags.add(headers.etag)
      const again = { 'accept-encoding': coding, 'if-none-match': String(headers.etag) }
      const known = await rawRequest(long, { headers: again })
      expect(known).toMatchObject({ status: 304, headers: { etag: headers.etag } })
      expect(known.headers['content-encoding']).toBeUndefined()
      expect((await rawRequest(long, { headers: { ...again, 'accept-encoding': 'x' } })).status).toBe(
        coding === 'identity' ? 304 : 200,
      )
    }
    expect(tags.size).toBe(3)
  })

  test('sends POSTs so, too, and errors', async () => {
    const post = (query: string) =>
      rawRequest(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
        body: JSON.stringify({ query }),
      })
    const wrong = `{ ${Array.from({ length: 30 }, (__, index) => `wrong${index}`).join(' ')} }`
    for (const query of ['{ genres { id name } }', wrong]) {
      for (let time = 0; time < 2; time += 1) {
        const { headers, body } = await post(query)
        expect(headers['content-encoding']).toBe('gzip')
        expect(Object.keys(JSON.parse(gunzipSync(body).toString()))).toContain(query === wrong ? 'errors' : 'data')
      }
    }
  })

  test('sends a short one as it is', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { headers, body } = await rawRequest(short, { headers: { 'accept-encoding': 'gzip, br' } })
      expect(headers['content-encoding']).toBeUndefined()
      expect(JSON.parse(body.toString()).data).toEqual({ snapshot: { id: 7 } })
    }
  })
})
