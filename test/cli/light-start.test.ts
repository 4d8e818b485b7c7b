import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './support/command.js'
import { temporaryDirectory } from './support/reelhouse.js'

/** What takes a moment to load. */
const HEAVY = [
  '@aws-sdk',
  '@clickhouse',
  '@opentelemetry',
  'chdb',
  'cli-progress',
  'csv-parse',
  'ffi-rs',
  'undici',
  'yauzl',
  'zod',
]

let directory = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
})

afterAll(() => rm(directory, { recursive: true, force: true }))

/** The heavy packages that a command has loaded: Node's report of what ran has every script in it. */
async function heavyIn(args: readonly string[], env: Record<string, string> = {}): Promise<string[]> {
  const report = join(directory, args.join(' ').replaceAll('/', '_'))
  await runCommand(args, { DATA_DIR: directory, ...env, NODE_V8_COVERAGE: report })
  const files = await readdir(report)
  const texts = await Promise.all(files.map((name) => readFile(join(report, name), 'utf8')))
  expect(texts.join()).toContain('/node_modules/commander/')
  return HEAVY.filter((name) => texts.some((text) => text.includes(`/node_modules/${name}/`)))
}

test.each([
  ['--help'],
  ['load', '--help'],
  ['load', 'drop.csv', '--mode', 'some'],
  ['load', 'drop.csv', '--deleted', 'ids.txt'],
  ['export', '--to', 'folder', '--format', 'parquet', '--bom'],
  ['keys', 'create', '--name', 'app', '--role', 'Viewer'],
  ['clickhouse', '--port', '99999'],
])('%s %s %s %s %s %s loads nothing that only work needs', async (...args) => {
  expect(await heavyIn(args)).toEqual([])
})

test('a sample is written without ClickHouse and what reads drops', async () => {
  expect(await heavyIn(['sample', '--movies', '1', '--out', join(directory, 'one.csv')])).toEqual([])
})

test('nobody waits for the engine of a server, for the client of the embedded one, for what reads drops, or for S3', async () => {
  expect(await heavyIn(['snapshots'])).toEqual(['@clickhouse', 'chdb', 'ffi-rs', 'zod'])
  expect(await heavyIn(['keys', 'list'])).toEqual(['@clickhouse', 'chdb', 'ffi-rs', 'zod'])
  expect(await heavyIn(['snapshots', '--json'], { CLICKHOUSE_URL: 'http://127.0.0.1:1' })).toEqual([
    '@clickhouse',
    'undici',
    'zod',
  ])
})
