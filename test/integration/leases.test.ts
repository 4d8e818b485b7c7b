import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Sql } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import { SOON } from '../soon.js'
import { readExposition } from '../unit/server/exposition.js'
import { RawConnection } from '../unit/server/raw-connection.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'
import { watched, written } from './support/watched.js'

const csv = await sampleCsv(60, 9)
const JSON_TYPE = { 'content-type': 'application/json', accept: 'text/event-stream, */*' }
const OF_A_SNAPSHOT = /_s\d/
const OF_ALL_SNAPSHOTS = /snapshots GROUP BY/
const QUERY = '{ genres { name } }'
const post = (path: string, body: string, length = Buffer.byteLength(body)) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\naccept: */*, text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`
const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nhost: x\r\n${headers}\r\n`

const bodies = [
  '{"query":5}',
  '{}',
  '[]',
  'null',
  '"x"',
  '5',
  '',
  '{"query":',
  '{"query":"{","__proto__":{}}',
  `[{"query":"${QUERY}"},{"query":"${QUERY}"}]`,
  `{"query":"${QUERY}","variables":"x"}`,
  `{"query":"${QUERY}","variables":[]}`,
  `{"query":"${QUERY}","extensions":5}`,
  `{"query":"${QUERY}","operationName":5}`,
  `{"query":"${QUERY}","operationName":"other"}`,
  `{"query":"{ genres {"}`,
  `{"query":"{ nothing }"}`,
  `{"query":"mutation { a }"}`,
  `{"query":"subscription { snapshotPublished { id } }","operationName":"other"}`,
  `{"query":"{ movies(first: 0) { totalCount } }"}`,
  `{"query":"${'{ a '.repeat(3000)}"}`,
  `{"query":"${QUERY}","variables":{"a":${'['.repeat(3000)}${']'.repeat(3000)}}}`,
  `{"query":"{ movies(after: \\"${btoa('[77,"ID ASC",5]')}\\") { totalCount } }"}`,
  '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
]

const addresses = [
  '/graphql',
  '/graphql?query=',
  '/graphql?query={',
  `/graphql?query=${QUERY}&variables=x`,
  `/graphql?query=${QUERY}&variables=[]`,
  `/graphql?query=${QUERY}&operationName=other`,
  `/graphql?query=${QUERY}&snapshot=99`,
  `/graphql?query=${QUERY}&query=${QUERY}`,
  '/graphql?query=mutation{a}',
  '/graphql?query=subscription{snapshotPublished{id}}',
  '/graphql/stream',
  '/graphql/stream?query={',
  `/graphql/stream?query=${QUERY}`,
  '/export',
  '/export?format=csv&groupBy=ACTOR',
  '/export?format=csv&where={"AND":[{"AND":',
  `/export?format=csv&where=${'{"NOT":'.repeat(1900)}{}${'}'.repeat(1900)}`,
  '/export?format=csv&first=0',
  '/export?format=csv',
  '/export?format=csv&bom=true',
  '/health',
  '/metrics',
]

eachEngine(({ name, open }) => {
  let reelhouse: Reelhouse
  let before: (statement: Sql) => void | Promise<void> = () => {}
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(watched(await open(), (statement) => before(statement)))
    await reelhouse.load({ csv })
  })
  beforeEach(() => {
    before = () => {}
  })
  afterAll(() => reelhouse.close())

  const nothingHeld = () => vi.waitFor(() => expect([...reelhouse.snapshots.inUse()]).toEqual([]), SOON)
  /** Statements like this wait until they are let go. */
  const halted = (like: RegExp) => {
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    const begun = new Promise<void>((resolve) => {
      before = (statement) => {
        if (!like.test(written(statement))) return
        resolve()
        return gate
      }
    })
    return { begun, go }
  }
  const counted = async () => {
    const { value } = readExposition(await (await fetch(`${reelhouse.url}/metrics`)).text())
    return ['BAD_USER_INPUT', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'TIMEOUT'].map((code) =>
      value('reelhouse_errors_total', { code }),
    )
  }

  const itOnce = it.runIf(name === 'embedded') // the other engine has no part in it

  itOnce.each(['/graphql', '/graphql/stream', '/export'])('no bad request to %s holds a snapshot', async (path) => {
    for (const body of bodies) {
      const response = await fetch(`${reelhouse.url}${path}`, { method: 'POST', headers: JSON_TYPE, body })
      await response.text()
      expect(response.status, body).toBeLessThan(500)
      await nothingHeld()
    }
  })

  itOnce('no address holds a snapshot once it is answered', async () => {
    for (const address of addresses) {
      for (const headers of [{ accept: '*/*' }, JSON_TYPE, { range: 'bytes=0-9' }, { range: 'bytes=999999999-' }]) {
        const response = await fetch(`${reelhouse.url}${address}`, { headers })
        await response.text()
        expect(response.status, address).toBeLessThan(500)
        await nothingHeld()
      }
    }
    expect(reelhouse.log).toEqual([])
  })

  it.each([
    ['a body', post('/graphql', '{"query":"{ gen', 99)],
    ['a body of a subscription', post('/graphql/stream', '{"query":"{ gen', 99)],
    ['headers', 'GET /export?format=csv HTTP/1.1\r\nhost: x\r\n'],
  ])('a client that leaves within %s leaves nothing behind', async (_, bytes) => {
    const errors = await counted()
    const connection = (await RawConnection.to(reelhouse.url)).send(bytes)
    await fetch(`${reelhouse.url}/health`)
    connection.leave()
    await fetch(`${reelhouse.url}/health`)
    await nothingHeld()
    expect(await counted()).toEqual(errors)
    expect(reelhouse.log).toEqual([])
  })

  it.each([
    ['an answer', post('/graphql', JSON.stringify({ query: '{ movies { totalCount } }' }))],
    ['an answer by GET', get(`/graphql?query=${encodeURIComponent('{ companies { totalCount } }')}`)],
    ['a file', get('/export?format=csv')],
    ['a file with a mark', get('/export?format=csv&bom=true')],
    ['a part of a file', get('/export?format=parquet', 'range: bytes=0-3\r\n')],
  ])('a client that does not wait for %s holds no snapshot', async (what, bytes) => {
    const errors = await counted()
    const { begun, go } = halted(OF_A_SNAPSHOT)
    const connection = (await RawConnection.to(reelhouse.url)).send(bytes)
    await begun
    expect(reelhouse.snapshots.inUse().size).toBe(1)
    connection.leave()
    await new Promise((resolve) => setTimeout(resolve, 50)) // until the server has noticed
    go()
    await nothingHeld()
    if (!what.includes('file')) return
    expect(await counted()).toEqual(errors)
    expect(reelhouse.log).toEqual([])
  })

  it('a client that leaves within a file holds no snapshot', async () => {
    for (const address of ['/export?format=csv&groupBy=COMPANY', '/export?format=csv&groupBy=COMPANY&bom=true']) {
      const connection = (await RawConnection.to(reelhouse.url)).send(get(address))
      await once(connection.socket, 'data')
      connection.leave()
      await nothingHeld()
    }
    expect(reelhouse.log).toEqual([])
  })

  itOnce('a client that leaves while its subscription begins is forgotten', async () => {
    const query = encodeURIComponent('subscription{snapshotPublished{id}}')
    const { begun, go } = halted(OF_ALL_SNAPSHOTS)
    const connection = await RawConnection.to(reelhouse.url)
    connection.send(get(`/graphql/stream?query=${query}`, 'accept: text/event-stream\r\n'))
    await begun
    connection.leave()
    await new Promise((resolve) => setTimeout(resolve, 50))
    go()
    await nothingHeld()
    let statements = 0
    await vi.waitFor(
      async () => {
        statements = 0
        before = () => {
          statements += 1
        }
        await new Promise((resolve) => setTimeout(resolve, 1100))
        expect(statements).toBe(0) // nobody listens, so nobody looks
      },
      { timeout: 5000 },
    )
    expect(reelhouse.log).toEqual([])
  })

  it('a file that cannot be begun is told as JSON, with its code', async () => {
    before = (statement) => {
      if (OF_A_SNAPSHOT.test(written(statement))) throw new Error('a secret')
    }
    const response = await fetch(`${reelhouse.url}/export?format=csv&snapshot=1`)
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toMatchObject([500, { error: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(text).not.toContain('secret')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(['content-disposition', 'etag'].map((header) => response.headers.get(header))).toEqual([null, null])
    await nothingHeld()
  })
})
