import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { readExport } from './support/exports.js'
import { Reelhouse } from './support/reelhouse.js'
import { watched } from './support/watched.js'

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  let first = 0
  let second = 0
  let computed = 0
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(watched(await open(), (statement) => countExports(statement.text)))
    first = (await reelhouse.load({ csv: await sampleCsv(100, 7) })).snapshot
    second = (await reelhouse.load({ csv: await sampleCsv(120, 8) })).snapshot
  })
  afterAll(() => reelhouse.close())

  const countExports = (text: string) => {
    if (text.includes('format_csv_null_representation')) computed += 1
  }
  const ask = (query: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${reelhouse.url}/export?${query}`, { headers, method })
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
  const GENRES = 'format=parquet&groupBy=GENRE,YEAR'

  it('HEAD has the status and the headers of GET, and computes nothing', async () => {
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries(
        ['content-type', 'content-disposition', 'x-reelhouse-snapshot', 'etag', 'accept-ranges', 'vary'].map((name) => [
          name,
          headers.get(name),
        ]),
      )
    for (const query of [GENRES, 'format=csv', 'format=ndjson&groupBy=YEAR']) {
      const before = computed
      const head = await ask(query, {}, 'HEAD')
      expect(computed).toBe(before)
      const get = await ask(query)
      expect([head.status, headersOf(head)]).toEqual([200, headersOf(get)])
      expect(await head.text()).toBe('')
      await get.arrayBuffer()
    }
    for (const query of [
      'format=xlsx',
      'format=csv&groupBy=ACTOR',
      'format=csv&snapshot=99',
      'format=csv&snapshot=x',
    ]) {
      const [head, get] = [await ask(query, {}, 'HEAD'), await ask(query)]
      expect(head.status).toBeGreaterThanOrEqual(400)
      expect(head.status).toBe(get.status)
    }
  })

  it.each(['csv', 'ndjson', 'parquet'])(
    '%s: asked again it has the same bytes, and its parts are parts of them',
    async (format) => {
      const query = `format=${format}&groupBy=GENRE,YEAR`
      const whole = await bytesOf(await ask(query))
      expect((await bytesOf(await ask(query))).equals(whole)).toBe(true)
      const size = whole.length
      const before = computed
      const parts: [range: string, start: number, end: number][] = [
        ['bytes=0-0', 0, 0],
        ['bytes=4-99', 4, 99],
        [`bytes=${size - 8}-`, size - 8, size - 1],
        ['bytes=-8', size - 8, size - 1],
        [`bytes=-${size * 2}`, 0, size - 1],
        [`bytes=10-${size * 2}`, 10, size - 1],
      ]
      for (const [range, start, end] of parts) {
        const part = await ask(query, { range })
        expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/${size}`])
        expect(part.headers.get('content-length')).toBe(String(end - start + 1))
        expect([range, (await bytesOf(part)).equals(whole.subarray(start, end + 1))]).toEqual([range, true])
      }
      expect(computed).toBe(before + 1)
      expect((await ask(query, {}, 'HEAD')).headers.get('content-length')).toBe(String(size))

      for (const range of [`bytes=${size}-`, `bytes=${size}-${size + 5}`, 'bytes=-0']) {
        const none = await ask(query, { range })
        expect([none.status, none.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
        expect(await none.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT' } })
      }
      for (const range of ['bytes=5-3', 'bytes=x-y', 'bytes=-', 'lines=0-4', 'bytes=0-1,4-5']) {
        const ignored = await ask(query, { range })
        expect([range, ignored.status, (await bytesOf(ignored)).equals(whole)]).toEqual([range, 200, true])
      }
    },
  )

  it('a file is told by its tag: what is unchanged is not sent again, a part only of the same file', async () => {
    const whole = await ask(GENRES)
    const tag = whole.headers.get('etag') ?? ''
    const { length } = await bytesOf(whole)
    expect(tag).toMatch(/^"[\w-]{20,}"$/)
    for (const ifNoneMatch of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const unchanged = await ask(GENRES, { 'if-none-match': ifNoneMatch })
      expect([unchanged.status, unchanged.headers.get('etag'), await unchanged.text()]).toEqual([304, tag, ''])
    }
    const same = await ask(GENRES, { range: 'bytes=0-3', 'if-range': tag })
    expect([same.status, await same.text()]).toEqual([206, 'PAR1'])
    const other = await ask(GENRES, { range: 'bytes=0-3', 'if-range': '"other"' })
    expect([other.status, (await bytesOf(other)).length]).toEqual([200, length])

    for (const method of ['GET', 'HEAD']) {
      for (const ifMatch of [tag, `"other", ${tag}`, '*']) {
        const matched = await ask(GENRES, { 'if-match': ifMatch, range: 'bytes=0-3' }, method)
        expect([ifMatch, matched.status]).toEqual([ifMatch, method === 'GET' ? 206 : 200])
        await matched.arrayBuffer()
      }
      for (const ifMatch of ['"other"', `W/${tag}`, '', tag.slice(1, -1)]) {
        for (const others of [{}, { range: 'bytes=0-3' }, { 'if-none-match': tag }]) {
          const changed = await ask(GENRES, { 'if-match': ifMatch, ...others }, method)
          expect([ifMatch, changed.status, changed.headers.get('etag')]).toEqual([ifMatch, 412, tag])
          if (method === 'GET') expect(await changed.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT' } })
        }
      }
    }
    // It has no date, so that conditions on one say nothing.
    const dated = await ask(GENRES, { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })
    expect([dated.status, (await bytesOf(dated)).length]).toEqual([200, length])

    const tags = new Set<string | null>([tag])
    const others = [
      'format=csv&groupBy=GENRE,YEAR',
      'format=csv&groupBy=GENRE,YEAR&bom=true',
      'format=parquet',
      `${GENRES}&snapshot=${first}`,
    ]
    for (const query of others) tags.add((await ask(query, {}, 'HEAD')).headers.get('etag'))
    expect(tags.size).toBe(1 + others.length)
  })

  it('of the snapshot that the address names, as by the header', async () => {
    const named = await ask(`format=csv&groupBy=YEAR&snapshot=${first}`)
    const byHeader = await ask('format=csv&groupBy=YEAR', { 'x-reelhouse-snapshot': String(first) })
    expect([named.headers.get('x-reelhouse-snapshot'), named.headers.get('etag')]).toEqual([
      String(first),
      byHeader.headers.get('etag'),
    ])
    expect(await named.text()).toBe(await byHeader.text())
    const served = await ask('format=csv&groupBy=YEAR')
    expect(served.headers.get('x-reelhouse-snapshot')).toBe(String(second))
    expect(await ask('format=csv&snapshot=99').then(({ status }) => status)).toBe(410)
    const both = await ask(`format=csv&snapshot=${first}`, { 'x-reelhouse-snapshot': String(second) })
    expect([both.status, await both.json()]).toMatchObject([400, { error: { argument: 'snapshot' } }])
  })

  describe('a byte order mark', () => {
    it('is before CSV that is to have one, in parts of it, too', async () => {
      const plain = await bytesOf(await ask('format=csv&groupBy=GENRE'))
      const marked = await bytesOf(await ask('format=csv&groupBy=GENRE&bom=true'))
      expect(marked).toEqual(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), plain]))
      const part = await ask('format=csv&groupBy=GENRE&bom=true', { range: 'bytes=0-8' })
      expect(await bytesOf(part)).toEqual(marked.subarray(0, 9))
      expect(await readExport.csv(new Uint8Array(plain).buffer)).not.toEqual([])
      expect(await bytesOf(await ask('format=csv&groupBy=GENRE&bom=false'))).toEqual(plain)
    })

    it.each(['format=csv&bom=yes', 'format=parquet&bom=true', 'format=ndjson&bom=true'])(
      'refused: %s',
      async (query) => {
        const refused = await ask(query)
        expect([refused.status, await refused.json()]).toMatchObject([
          400,
          { error: { code: 'BAD_USER_INPUT', argument: 'bom' } },
        ])
      },
    )
  })
})
