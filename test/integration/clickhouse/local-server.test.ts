import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../clickhouse/connection/connect.js'
import { startLocalServer } from '../../../clickhouse/local-server/listen.js'
import { claimPort } from '../../../clickhouse/local-server/port.js'
import { col } from '../../../clickhouse/sql/rows.js'
import { sql } from '../../../clickhouse/sql/sql.js'
import { clickHouseConfig } from '../../clickhouse-config.js'

const runModule = new URL('../../../dist/clickhouse/local-server/run.js', import.meta.url)

/** `runLocalServer` in a process of its own; fulfilled with it and its first line. */
async function runElsewhere(dataDir: string): Promise<{ parent: ChildProcess; url: string; output: () => string }> {
  const program = `
    import { runLocalServer } from '${runModule}'
    await runLocalServer({ dataDir: ${JSON.stringify(dataDir)} }, (line) => console.log(line))`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  parent.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  while (!text.includes('\n')) await delay(20)
  return { parent, url: /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '', output: () => text }
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/ping`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function isDownSoon(url: string): Promise<boolean> {
  const patience = Date.now() + 5000
  while (Date.now() < patience && (await isUp(url))) await delay(20)
  return !(await isUp(url))
}

describe('a local server', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'reelhouse-local-'))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('serves, stops, and keeps its data for the next start on the same port', async () => {
    const dataDir = join(directory, 'kept')
    const working = await readdir('.')
    const first = await startLocalServer({ dataDir })
    const config = clickHouseConfig({ CLICKHOUSE_URL: first.url })
    const writer = await connect(config)
    await writer.command(sql`CREATE DATABASE kept`)
    await writer.command(sql`CREATE TABLE kept.films (id UInt32) ENGINE = MergeTree ORDER BY id`)
    await writer.insert(sql`kept.films`, ['id'], Buffer.from('[1]\n[2]\n'))
    await writer.close()
    await first.stop()
    expect(await isUp(first.url)).toBe(false)

    const second = await startLocalServer({ dataDir, port: first.port })
    const reader = await connect(config)
    await expect(reader.query(sql`SELECT sum(id) FROM kept.films`, { sum: col.int })).resolves.toEqual([{ sum: 3 }])
    await reader.close()
    await second.stop()
    await second.exited
    expect(await readdir('.')).toEqual(working)
  })

  it('says that its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    await expect(startLocalServer({ dataDir: join(directory, 'port'), port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: `port ${port} on 127.0.0.1 is taken: choose another one`,
    })
    taken.close()
  })

  it('says that its directory is in use', async () => {
    const dataDir = join(directory, 'used')
    const server = await startLocalServer({ dataDir })
    await expect(startLocalServer({ dataDir })).rejects.toMatchObject({ code: 'LOCKED' })
    expect(await isUp(server.url)).toBe(true)
    await server.stop()
  })

  it('takes configuration of its own, such as the shards of a cluster', async () => {
    const ports = [await claimPort('127.0.0.1'), await claimPort('127.0.0.1')]
    const shards = ports.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    const server = await startLocalServer({
      dataDir: join(directory, 'cluster'),
      extraConfig: `<remote_servers><pair>${shards.join('')}</pair></remote_servers>`,
    })
    const clickhouse = await connect(clickHouseConfig({ CLICKHOUSE_URL: server.url }))
    const rows = await clickhouse.query(
      sql`SELECT shard_num, port FROM system.clusters WHERE cluster = 'pair' ORDER BY shard_num`,
      { shard: col.int, port: col.int },
    )
    expect(rows).toEqual(ports.map((port, index) => ({ shard: index + 1, port })))
    await clickhouse.close()
    await server.stop()
  })

  it('runs in the foreground until it is interrupted', async () => {
    const { parent, url, output } = await runElsewhere(join(directory, 'foreground'))
    expect(output()).toBe(`ClickHouse listens on ${url} (user default, no password). Ctrl-C stops it.\n`)
    expect(await isUp(url)).toBe(true)
    const ended = once(parent, 'exit')
    parent.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(await isUp(url)).toBe(false)
  })

  it('dies when its parent is killed', async () => {
    const { parent, url } = await runElsewhere(join(directory, 'orphan'))
    expect(await isUp(url)).toBe(true)
    parent.kill('SIGKILL')
    expect(await isDownSoon(url)).toBe(true)
  })
})
