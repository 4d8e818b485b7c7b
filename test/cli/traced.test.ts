import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Collector, startCollector } from '../integration/support/collector.js'
import { runCommand, stop } from './support/command.js'
import { sample } from './support/drops.js'
import { place, serving, temporaryDirectory } from './support/reelhouse.js'

const { env } = place('server')

let directory = ''
let drop = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  drop = await sample(directory, 40)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

async function collecting(options?: { isSilent: boolean }): Promise<Collector> {
  const collector = await startCollector(options)
  onTestFinished(() => collector.close())
  return collector
}

test('a command that loads is traced, and ends also where the collector takes nothing', async () => {
  const collector = await collecting()
  const traced = { ...(await env()), OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'films' }
  expect(await runCommand(['load', drop], traced)).toMatchObject({ code: 0 })
  const names = collector.spans().map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('load'))).toEqual(
    expect.arrayContaining(['load reading', 'load filling', 'load checking', 'load publishing', 'load']),
  )
  expect(collector.resource()).toMatchObject({ 'service.name': 'films' })

  const silent = await collecting({ isSilent: true })
  const untold = await runCommand(['load', drop, '--force'], { ...traced, OTEL_EXPORTER_OTLP_ENDPOINT: silent.url })
  expect(untold.code).toBe(0)
  expect(untold.stderr).toMatch(/warning: traces could not be delivered/)
  expect(untold.stdout).toMatch(/^Published snapshot/)
})

test('the server traces what it is asked, and sends the last of it when it ends', async () => {
  const collector = await collecting()
  const { running, url } = await serving({ ...(await env()), OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  await (await fetch(`${url}/graphql?query=${encodeURIComponent('{ snapshot { id } }')}`)).text()
  expect(await stop(running)).toMatchObject({ code: 0 })
  expect(collector.spans().map(({ name }) => name)).toContain('GET /graphql')
  expect(collector.resource()).toMatchObject({ 'service.name': 'reelhouse' })
})

test('the server ends also where the collector takes nothing', async () => {
  const collector = await collecting({ isSilent: true })
  const { running, url } = await serving({ ...(await env()), OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  await (await fetch(`${url}/graphql?query=${encodeURIComponent('{ snapshot { id } }')}`)).text()
  expect(await stop(running)).toMatchObject({ code: 0 })
})

test('a server that is not to trace loads nothing for it', async () => {
  const report = join(directory, 'loaded')
  const { running } = await serving({ ...(await env()), NODE_V8_COVERAGE: report })
  await stop(running)
  const texts = await Promise.all((await readdir(report)).map((name) => readFile(join(report, name), 'utf8')))
  const loaded = texts.flatMap(
    (text) => text.match(/(?<="url":"file:[^"]*\/node_modules\/)@opentelemetry\/[\w-]+/g) ?? [],
  )
  expect(texts.join()).toContain('/node_modules/fastify/')
  expect([...new Set(loaded)]).toEqual(['@opentelemetry/api']) // by prom-client
})

test.each([
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', 'is no address of a collector'],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc', 'is "grpc": expected http/json'],
])('%s=%s is refused', async (variable, value, says) => {
  const { code, stderr } = await runCommand(['snapshots'], { ...(await env()), [variable]: value })
  expect(code).not.toBe(0)
  expect(stderr).toContain(`${variable} ${says}`)
})
