import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ClickHouse } from '../../clickhouse/index.js'
import { anybody } from '../../src/access/anybody.js'
import { RequestError } from '../../src/request/request-error.js'
import { type ServerTracing, startServerTracing } from '../../src/tracing/server-tracing.js'
import { eachEngine } from '../engines.js'
import { type AddingProxy, addingProxy } from './support/adding-proxy.js'
import { type Collector, type ReceivedSpan, startCollector } from './support/collector.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'
const KEY = 'rh_a_key_that_nobody_is_told'
const TITLE = 'a title that is asked for'

const [SERVER, CLIENT] = [2, 3]
const FAILED = 2

const ASKED = `query Films($title: String!) {
  movies(first: 2, where: {title: {contains: $title}}) { totalCount nodes { title genres { name } } }
}`

const csv = await sampleCsv(60, 7)

eachEngine((engine) => {
  let proxy: AddingProxy | undefined
  let ch: ClickHouse
  let collector: Collector
  let tracing: ServerTracing
  let reelhouse: Reelhouse
  const warnings: string[] = []

  beforeAll(async () => {
    const { url } = await engine.config()
    proxy = url === undefined ? undefined : await addingProxy(url)
    ch = await engine.open(proxy === undefined ? {} : { url: proxy.url })
  })

  afterAll(() => proxy?.close())

  beforeEach(async () => {
    collector = await startCollector()
    warnings.splice(0)
    await start(collector.url)
    await reelhouse.load({ csv })
  })

  afterEach(async () => {
    await reelhouse.close()
    await tracing.end()
    await collector.close()
    vi.unstubAllEnvs()
  })

  async function start(endpoint: string): Promise<void> {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint)
    vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'x-tenant=films')
    vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment.name=test')
    vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '20')
    tracing = startServerTracing({ warn: (message) => warnings.push(message) })
    reelhouse = await Reelhouse.start(tracing.traced(ch), {
      tracing,
      authenticate: async ({ headers }) => {
        if (headers.authorization === `Bearer ${KEY}`) return anybody
        throw new RequestError('UNAUTHENTICATED', 'Expected the header authorization: Bearer, with a key or a token.')
      },
    })
  }

  const ask = (query: string, variables: unknown, traceId = TRACE) =>
    reelhouse.ask(query, variables, {
      authorization: `Bearer ${KEY}`,
      traceparent: `00-${traceId}-${PARENT}-01`,
      'x-request-id': 'request-5',
    })

  test('a request continues the trace of its client, down to its statements', async () => {
    const sent = proxy?.headers.length ?? 0
    const { errors } = await ask(ASKED, { title: TITLE })
    expect(errors).toBeUndefined()

    const request = await collector.span('POST /graphql', TRACE)
    expect(request).toMatchObject({ parentSpanId: PARENT, kind: SERVER })
    expect(request.attributes).toEqual({
      'http.request.method': 'POST',
      'url.scheme': 'http',
      'reelhouse.request.id': 'request-5',
      'http.route': '/graphql',
      'url.path': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Films',
      'reelhouse.snapshot': expect.any(Number),
      'reelhouse.role': 'operator',
    })
    for (const step of ['graphql.parse', 'graphql.validate', 'graphql.execute', 'graphql.serialise']) {
      expect(await collector.span(step, TRACE)).toMatchObject({ parentSpanId: request.spanId })
    }
    const execute = await collector.span('graphql.execute', TRACE)
    const statements = await statementsOf(execute)
    expect(statements.length).toBeGreaterThan(0)
    for (const { kind, name, attributes } of statements) {
      expect({ kind, name }).toEqual({ kind: CLIENT, name: 'clickhouse SELECT' })
      expect(attributes).toMatchObject({ 'db.system.name': 'clickhouse', 'db.operation.name': 'SELECT' })
    }
    expect(statements.map(({ attributes }) => attributes['db.query.text']).join()).toMatch(/\{p\d+:String\}/)
    if (proxy === undefined) return
    const told = proxy.headers.slice(sent).flatMap(({ traceparent }) => traceparent ?? [])
    const ofTrace = collector.spans().filter(({ traceId, kind }) => traceId === TRACE && kind === CLIENT)
    expect(told.toSorted()).toEqual(ofTrace.map(({ spanId }) => `00-${TRACE}-${spanId}-01`).toSorted())
  })

  async function statementsOf({ spanId }: ReceivedSpan): Promise<readonly ReceivedSpan[]> {
    return collector.spans().filter(({ parentSpanId }) => parentSpanId === spanId)
  }

  test('requests at the same time have each their own statements', async () => {
    const traces = ['1', '2', '3'].map((digit) => digit.repeat(32))
    await Promise.all(traces.map((trace) => ask(ASKED, { title: `${TITLE} ${trace}` }, trace)))
    for (const trace of traces) {
      const execute = await collector.span('graphql.execute', trace)
      const statements = await statementsOf(execute)
      expect(statements.length).toBeGreaterThan(0)
      expect(statements.map(({ traceId }) => traceId)).toEqual(statements.map(() => trace))
    }
  })

  test('what is asked by a body that arrives in pieces is in the trace, too', async () => {
    const headers = {
      authorization: `Bearer ${KEY}`,
      traceparent: `00-${TRACE}-${PARENT}-01`,
      'content-type': 'application/json',
    }
    const body = `${' '.repeat(600_000)}${JSON.stringify({ query: ASKED, variables: { title: TITLE } })}`
    const { status } = await fetch(`${reelhouse.url}/graphql`, { method: 'POST', headers, body })
    expect(status).toBe(200)
    const { spanId } = await collector.span('POST /graphql', TRACE)
    expect(await collector.span('graphql.execute', TRACE)).toMatchObject({ parentSpanId: spanId })
  })

  test('nothing that a client has written is told, but for the name of its operation', async () => {
    await ask(ASKED, { title: TITLE })
    await ask('{ movies(where: {title: {contains: "written in place"}}) { totalCount } }', {})
    await ask('{ movies(where: {nothing: "of the kind"}) { totalCount } }', {})
    const headers = { authorization: `Bearer ${KEY}` }
    await fetch(`${reelhouse.url}/a/path/of/mine?token=${KEY}`, { headers })
    await fetch(`${reelhouse.url}/export?groupBy=YEAR&where=${KEY}`, { headers })
    await collector.span('GET')
    await collector.span('GET /export')
    await tracing.end()
    const told = collector.bodies.join('\n')
    expect(told).toContain('Films')
    for (const secret of [TITLE, KEY, 'rh_a', 'written in place', 'of the kind', 'of/mine', 'token', 'Bearer']) {
      expect(told).not.toContain(secret)
    }
  })

  test('what is refused, and what fails, is in the trace with its code', async () => {
    await reelhouse.ask('{ genres { name } }', {}, { traceparent: `00-${TRACE}-${PARENT}-01` })
    const refused = await collector.span('POST /graphql', TRACE)
    expect(refused.attributes).toMatchObject({
      'http.response.status_code': 401,
      'reelhouse.error.code': 'UNAUTHENTICATED',
    })
    expect(refused.status.code ?? 0).not.toBe(FAILED)
  })

  test('files that are exported have the statement that makes them, and who watches the server no trace', async () => {
    const headers = { authorization: `Bearer ${KEY}` }
    await (await fetch(`${reelhouse.url}/health`)).text()
    const file = await fetch(`${reelhouse.url}/export?groupBy=YEAR&format=csv`, { headers })
    expect({ status: file.status, text: await file.text() }).toMatchObject({ status: 200 })
    const request = await collector.span('GET /export')
    expect((await statementsOf(request)).map(({ name }) => name)).toContain('clickhouse SELECT')
    expect(collector.spans().map(({ name }) => name)).not.toContain('GET /health')
  })

  test('a load is a trace of its phases, and of their statements', async () => {
    const report = await reelhouse.load({ csv }, { force: true })
    await tracing.end()
    const load = collector.spans().find(({ attributes }) => attributes['reelhouse.load.id'] === report.load)
    if (load === undefined) throw new Error(`expected a span of load ${report.load}`)
    expect(load).toMatchObject({ name: 'load', attributes: { 'reelhouse.load.mode': 'full' } })
    expect(load.parentSpanId ?? '').toBe('')
    const phases = collector.spans().filter(({ name, traceId }) => /^load /.test(name) && traceId === load.traceId)
    expect(phases.map(({ name, parentSpanId }) => [name, parentSpanId])).toEqual(
      ['reading', 'filling', 'checking', 'publishing'].map((phase) => [`load ${phase}`, load.spanId]),
    )
    const [reading, filling] = phases
    if (reading === undefined || filling === undefined) throw new Error('expected phases')
    expect((await statementsOf(reading)).map(({ name }) => name)).toContain('clickhouse INSERT')
    expect((await statementsOf(filling)).length).toBeGreaterThan(0)
    expect(collector.resource()).toMatchObject({
      'service.name': 'reelhouse',
      'deployment.environment.name': 'test',
    })
    expect(collector.headers[0]).toMatchObject({ 'x-tenant': 'films' })
  })

  test('a load that fails says so by its code', async () => {
    await expect(reelhouse.load({ csv: 'no,header\n1,2\n' })).rejects.toThrow()
    await vi.waitFor(() => {
      const failed = collector.spans().filter(({ name, status }) => name === 'load' && status.code === FAILED)
      expect(failed.map(({ attributes }) => attributes['error.type'])).toEqual(['MISSING_COLUMN'])
    })
  })

  test.runIf(engine.name === 'embedded')(
    'without a collector, requests are answered, the end is no later, and one line says so',
    async () => {
      await reelhouse.close()
      await tracing.end()
      const silent = await startCollector({ isSilent: true })
      for (const endpoint of ['http://127.0.0.1:1', silent.url]) {
        warnings.splice(0)
        await start(endpoint)
        const answers = await Promise.all(['a', 'b', 'c'].map((title) => ask(ASKED, { title })))
        expect(answers.map(({ status, errors }) => ({ status, errors }))).toEqual(
          answers.map(() => ({ status: 200, errors: undefined })),
        )
        await reelhouse.close()
        await tracing.end() // as long as the silent one is silent
        expect(warnings).toEqual([expect.stringMatching(/^traces could not be delivered/)])
      }
      await silent.close()
    },
  )
})
