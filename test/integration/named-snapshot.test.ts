import { print } from 'graphql'
import { afterAll, expect, it } from 'vitest'
import { CurrentSnapshotDocument, GenresByYearDocument, MoviePageDocument } from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { readDrop } from '../oracle/read.js'
import { sampleCsv } from './support/drops.js'
import { dropSnapshot, publishAgain } from './support/publish.js'
import { Reelhouse, startedInTest } from './support/reelhouse.js'

const old = await sampleCsv(60, 21)
const current = await sampleCsv(50, 22)

const named = (snapshot: number | string) => ({ 'x-reelhouse-snapshot': String(snapshot) })
const PAGE = { orderBy: [{ by: 'TITLE', direction: 'ASC' }], first: 20 } as const

eachEngine(({ open, config }) => {
  const withTwo = async (reelhouse: Reelhouse) => {
    const first = await reelhouse.load({ csv: old })
    const before = await reelhouse.ask(GenresByYearDocument, {})
    const second = await reelhouse.load({ csv: current })
    return { reelhouse, before, first: first.snapshot, second: second.snapshot }
  }
  /** Of a test that changes what is kept or served: with a prefix, and with it loads and snapshots, of its own. */
  let tests = 0
  const startWithTwo = async (options?: { cacheBytes: number }) => {
    tests += 1
    return withTwo(await startedInTest(await open({ prefix: `${(await config()).prefix}_${tests}` }), options))
  }
  const started: Reelhouse[] = []
  let loaded: Awaited<ReturnType<typeof withTwo>>
  /** For tests that only ask: both servers have the same snapshots. */
  const asking = async ({ cacheBytes }: { cacheBytes: number } = { cacheBytes: 0 }) => {
    const reelhouse = await Reelhouse.start(await open(), { cacheBytes })
    started.push(reelhouse)
    loaded ??= await withTwo(reelhouse)
    return { ...loaded, reelhouse }
  }
  afterAll(() => Promise.all(started.map((reelhouse) => reelhouse.close())))

  it.each([0, 1_000_000])(
    'is answered from exactly that one, while another is served; %d bytes of cache',
    async (cacheBytes) => {
      const { reelhouse, before, first, second } = await asking({ cacheBytes })
      const now = await reelhouse.ask(GenresByYearDocument, {})
      for (const _ of ['the first time', 'kept', 'compiled']) {
        expect(await reelhouse.ask(GenresByYearDocument, {}, named(first))).toEqual(before)
        expect(await reelhouse.ask(GenresByYearDocument, {}, named(second))).toEqual(now)
        expect(await reelhouse.ask(GenresByYearDocument, {})).toEqual(now)
      }
      expect(before.extensions?.snapshot.id).toBe(first)
      expect(now.data).not.toEqual(before.data)
      const { data } = await reelhouse.ask(CurrentSnapshotDocument, {}, named(first))
      expect(data?.snapshot).toMatchObject({ id: first, movieCount: readDrop(old).movies.length })
    },
  )

  it.each([0, 1_000_000])('expires once the snapshot has been dropped; %d bytes of cache', async (cacheBytes) => {
    const { reelhouse, first } = await startWithTwo({ cacheBytes })
    expect((await reelhouse.ask(GenresByYearDocument, {}, named(first))).errors).toBeUndefined()
    await dropSnapshot(reelhouse.ch, first)
    reelhouse.snapshots.forget()
    const expired = [
      await reelhouse.ask(GenresByYearDocument, {}, named(first)),
      await reelhouse.ask('{ snapshot { id } }', {}, named(first)),
      await reelhouse.ask('{ __typename }', {}, named(77)),
    ]
    for (const { status, errors } of expired) {
      expect(status).toBe(410)
      expect(errors).toMatchObject([{ extensions: { code: 'SNAPSHOT_EXPIRED' } }])
    }
    expect((await reelhouse.ask(GenresByYearDocument, {})).errors).toBeUndefined()
  })

  it('a snapshot that is dropped before anybody has noticed has expired, too', async () => {
    const { reelhouse, first } = await startWithTwo()
    await reelhouse.ask('{ snapshot { id } }')
    await dropSnapshot(reelhouse.ch, first)
    const { errors } = await reelhouse.ask('{ movies { totalCount } }', {}, named(first))
    expect(errors).toMatchObject([{ extensions: { code: 'SNAPSHOT_EXPIRED', snapshot: first } }])
  })

  it('garbage is refused, and the message names the header', async () => {
    const { reelhouse } = await asking()
    for (const garbage of ['', 'x', '0', '-1', '1.5', '01', '1, 2', '99999999999', '__proto__']) {
      const { status, errors } = await reelhouse.ask('{ snapshot { id } }', {}, named(garbage))
      expect(status).toBe(400)
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/^x-reelhouse-snapshot: expected the number/),
          extensions: { code: 'BAD_USER_INPUT', argument: 'x-reelhouse-snapshot' },
        },
      ])
    }
  })

  it.each([0, 1_000_000])('is named by the address alike, by GET and POST; %d bytes of cache', async (cacheBytes) => {
    const { reelhouse, before, first, second } = await asking({ cacheBytes })
    const now = await reelhouse.ask(GenresByYearDocument, {})
    const query = print(GenresByYearDocument)
    const asked = async (parameters: Record<string, string>, headers = {}, post = false) => {
      const address = `${reelhouse.url}/graphql?${new URLSearchParams(post ? parameters : { ...parameters, query })}`
      const sent = { method: 'POST', body: JSON.stringify({ query }) }
      const type = { 'content-type': 'application/json' }
      const response = await fetch(address, post ? { ...sent, headers: { ...headers, ...type } } : { headers })
      const body: object = JSON.parse(await response.text())
      return { ...body, status: response.status }
    }
    for (const post of [false, true, false, true]) {
      expect(await asked({ snapshot: String(first) }, {}, post)).toEqual(before)
      expect(await asked({ snapshot: String(second) }, {}, post)).toEqual(now)
      expect(await asked({ snapshot: String(first) }, named(first), post)).toEqual(before)
      expect(await asked({}, named(first), post)).toEqual(before)
      expect(await asked({}, {}, post)).toEqual(now)
      for (const wrong of [{ snapshot: String(second) }, { snapshot: '' }, { snapshot: '1.5' }]) {
        expect(await asked(wrong, named(first), post)).toMatchObject({
          status: 400,
          errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'snapshot' } }],
        })
      }
      expect(await asked({ snapshot: '77' }, {}, post)).toMatchObject({
        status: 410,
        errors: [{ extensions: { code: 'SNAPSHOT_EXPIRED', snapshot: 77 } }],
      })
    }
  })

  it('goes together with cursors of the same snapshot, and of no other', async () => {
    const { reelhouse, first, second } = await asking({ cacheBytes: 1_000_000 })
    const page = (snapshot: number, after: string | null = null) =>
      reelhouse.ask(MoviePageDocument, { ...PAGE, after }, named(snapshot))
    const [ofFirst, ofSecond] = [await page(first), await page(second)]
    const [endOfFirst, endOfSecond] = [ofFirst, ofSecond].map(({ data }) => data?.movies.pageInfo.endCursor ?? null)

    const next = await page(first, endOfFirst)
    expect(next.extensions?.snapshot.id).toBe(first)
    expect(await reelhouse.ask(MoviePageDocument, { ...PAGE, after: endOfFirst })).toEqual(next)
    for (const [snapshot, cursor] of [
      [first, endOfSecond],
      [second, endOfFirst],
    ] as const) {
      const { status, errors } = await page(snapshot, cursor)
      expect(status).toBe(400)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }])
      expect(errors?.[0]?.message).toContain('x-reelhouse-snapshot')
    }
  })

  const movies = (after: string) => `movies(first: 2, after: ${after}, orderBy: {by: TITLE}) { pageInfo { endCursor } }`
  const endOf = async (reelhouse: Reelhouse, snapshot: number) => {
    const query = '{ movies(first: 2, orderBy: {by: TITLE}) { pageInfo { endCursor } } }'
    const { data } = await reelhouse.ask<{ movies: { pageInfo: { endCursor: string } } }, object>(
      query,
      {},
      named(snapshot),
    )
    return data?.movies.pageInfo.endCursor ?? ''
  }

  it('a mistake with cursors has the HTTP status of its code, as one with the header has', async () => {
    const { reelhouse, first, second } = await startWithTwo()
    const [a, b] = [await endOf(reelhouse, first), await endOf(reelhouse, second)]
    const both = await reelhouse.ask(`query($a: String, $b: String) { ${movies('$a')} other: ${movies('$b')} }`, {
      a,
      b,
    })
    expect([both.status, both.errors]).toMatchObject([400, [{ extensions: { code: 'BAD_USER_INPUT' } }]])
    const inAddress = await fetch(
      `${reelhouse.url}/graphql?${new URLSearchParams({ query: `{ ${movies(JSON.stringify(a))} }`, snapshot: String(second) })}`,
    )
    expect([inAddress.status, await inAddress.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }] },
    ])
    await dropSnapshot(reelhouse.ch, first)
    reelhouse.snapshots.forget()
    for (const query of [`query($a: String) { ${movies('$a')} }`, `{ ${movies(JSON.stringify(a))} }`]) {
      const expired = await reelhouse.ask(query, { a })
      expect(expired.status).toBe(410)
      expect(expired.errors).toMatchObject([{ extensions: { code: 'SNAPSHOT_EXPIRED', snapshot: first } }])
    }
  })

  it('a cursor that the operation does not use chooses no snapshot', async () => {
    const { reelhouse, first, second } = await asking()
    const a = await endOf(reelhouse, first)
    const used = await reelhouse.ask(
      `query($a: String) { ...F } fragment F on Query { ...G } fragment G on Query { ${movies('$a')} }`,
      { a },
    )
    expect(used.extensions?.snapshot.id).toBe(first)
    const old = movies(JSON.stringify(a))
    for (const query of [
      `query A { snapshot { id } } query B { ...F } fragment F on Query { ${old} }`,
      `query A { snapshot { id } ... @skip(if: true) { ${old} } }`,
      `query A { snapshot { id } ...F @include(if: false) } fragment F on Query { ${old} }`,
      `query A($no: Boolean = false) { snapshot { id } ... on Query @include(if: $no) { ${old} } }`,
      `query A($yes: Boolean!) { snapshot { id } ${old.replace(') {', ') @skip(if: $yes) {')} }`,
    ]) {
      const response = await fetch(`${reelhouse.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName: 'A', variables: { yes: true } }),
      })
      expect([query, response.status, await response.json()]).toMatchObject([
        query,
        200,
        { extensions: { snapshot: { id: second } } },
      ])
    }
  })

  it('a snapshot is let go by whatever was asked of it, refused or not', async () => {
    const { reelhouse, first, second } = await asking()
    const after = await endOf(reelhouse, first)
    const type = { 'content-type': 'application/json' }
    const bodies = [
      [],
      {},
      { query: 5 },
      { query: '{' },
      { query: '{ nothing }' },
      { query: '{ snapshot { id } }', variables: [] },
      { query: 'query A { snapshot { id } } query B { snapshot { id } }' },
      { query: 'mutation { a }' },
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'none' } } },
      { query: `{ ${movies(JSON.stringify(after))} }` },
      { query: '{ snapshot { id } }' },
    ]
    for (const snapshot of [first, second]) {
      for (const body of bodies) {
        const sent = { method: 'POST', headers: { ...type, ...named(snapshot) }, body: JSON.stringify(body) }
        await fetch(`${reelhouse.url}/graphql`, sent).then((response) => response.text())
      }
      for (const query of ['', 'query={snapshot{id}}&variables={', 'query={snapshot{id}}&extensions=5']) {
        await fetch(`${reelhouse.url}/graphql?${query}`, { headers: named(snapshot) }).then((response) =>
          response.text(),
        )
      }
    }
    await fetch(`${reelhouse.url}/graphql`, { method: 'POST', headers: type, body: JSON.stringify(bodies[9]) })
    expect([...reelhouse.snapshots.inUse()]).toEqual([])
  })

  it('going back and forward is seen in kept answers, too', async () => {
    const { reelhouse, first, second } = await startWithTwo({ cacheBytes: 1_000_000 })
    const served = async () => (await reelhouse.data(CurrentSnapshotDocument, {})).snapshot
    const before = await served()
    for (const snapshot of [first, second, first]) {
      await publishAgain(reelhouse.ch, snapshot)
      reelhouse.snapshots.forget()
      expect((await served()).id).toBe(snapshot)
    }
    await publishAgain(reelhouse.ch, second)
    reelhouse.snapshots.forget()
    expect(Date.parse((await served()).publishedAt)).toBeGreaterThan(Date.parse(before.publishedAt))
  })
})
