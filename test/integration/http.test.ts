import { createHash } from 'node:crypto'
import { print } from 'graphql'
import { expect, it } from 'vitest'
import { GenresByYearDocument } from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { readExposition } from '../unit/server/exposition.js'
import { addressOf, rawRequest } from '../unit/server/raw-request.js'
import { sampleCsv } from './support/drops.js'
import { startedInTest } from './support/reelhouse.js'

const old = await sampleCsv(60, 41)
const current = await sampleCsv(50, 42)
const query = print(GenresByYearDocument)

eachEngine(({ open }) => {
  it('an address has one answer until something is published, however it is asked for', async () => {
    const reelhouse = await startedInTest(await open(), { cacheBytes: 4_000_000 })
    const answers: unknown[] = []
    for (const csv of [old, current]) {
      const { snapshot } = await reelhouse.load({ csv })
      const { status: _status, ...posted } = await reelhouse.ask(GenresByYearDocument, {})
      const tags = new Set<string>()
      for (const coding of ['identity', 'br', 'gzip', 'br', 'gzip', 'identity']) {
        const address = addressOf(reelhouse.url, { query })
        const response = await fetch(address, { headers: { 'accept-encoding': coding } })
        const tag = String(response.headers.get('etag'))
        expect(await response.json()).toEqual(posted)
        const known = { 'accept-encoding': coding, 'if-none-match': tag }
        expect(await rawRequest(address, { headers: known })).toMatchObject({ status: 304, headers: { etag: tag } })
        expect(await rawRequest(address, { headers: known, method: 'HEAD' })).toMatchObject({ status: 304 })
        const pinned = await fetch(addressOf(reelhouse.url, { query, snapshot: String(snapshot) }))
        expect(pinned.headers.get('cache-control')).toBe('no-cache')
        expect(await pinned.json()).toEqual(posted)
        tags.add(tag)
      }
      expect(tags.size).toBe(3)
      answers.push(posted.data)

      const { value } = readExposition((await rawRequest(`${reelhouse.url}/metrics`)).body.toString())
      expect(value('reelhouse_snapshot_number')).toBe(snapshot)
      expect(value('reelhouse_snapshot_age_seconds')).toBeLessThan(600)
      expect(value('reelhouse_operation_duration_seconds_count', { operation: 'GenresByYear' })).toBeGreaterThan(0)
    }
    expect(answers[0]).not.toEqual(answers[1])
  })

  it('a query that is known by its hash has the answer of what is served now', async () => {
    const reelhouse = await startedInTest(await open(), { cacheBytes: 4_000_000 })
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })
    const get = async (parameters: Record<string, string>) => {
      const body: object = JSON.parse((await rawRequest(addressOf(reelhouse.url, parameters))).body.toString())
      return body
    }
    await reelhouse.load({ csv: old })
    expect(await get({ extensions })).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
    await get({ extensions, query })
    for (const csv of [old, current]) {
      await reelhouse.load({ csv }, { force: true })
      const { status: _status, ...posted } = await reelhouse.ask(GenresByYearDocument, {})
      for (let time = 0; time < 3; time += 1) expect(await get({ extensions })).toEqual(posted)
    }
  })
})
