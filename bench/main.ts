import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { startLocalServer } from '../clickhouse/local-server/listen.js'
import type { Environment } from './child/fork-probed.js'
import { sqlClient } from './drive/sql-client.js'
import { startDriver } from './drive/start-driver.js'
import { measureSize } from './measure-size.js'
import { type BenchOptions, benchOptions } from './options.js'
import { speedSection } from './report/speed-section.js'
import type { Results, SizeResults } from './results.js'
import { type StartFigures, timeStarts } from './serve/time-starts.js'
import { thisMachine, versionsOf } from './surroundings.js'

const EMPTY_STARTS = 3

async function main(options: BenchOptions, date: Date, folder: string, env: Environment): Promise<void> {
  const results = await measure(options, date, folder, env)
  const out = resolve(options.out)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, `${JSON.stringify(results, null, 2)}\n`)
  process.stdout.write(`${speedSection(results)}\n`)
  note(`The figures are in ${out}.`)
}

async function measure(options: BenchOptions, date: Date, folder: string, env: Environment): Promise<Results> {
  const server = await startLocalServer({ dataDir: join(folder, 'clickhouse') })
  const driver = startDriver()
  try {
    const emptyStart = options.parts.includes('server') ? await timeEmptyStarts(folder, env) : null
    const sizes: SizeResults[] = []
    for (const movies of options.movies) {
      sizes.push(await measureSize(movies, { options, folder, server, driver, env, note }))
    }
    const client = sqlClient(server.url, 'default', 1)
    const versions = await versionsOf(client, options.postgraphile)
    await client.close()
    const { out: _, ...asked } = options
    return { date: date.toISOString(), versions, machine: thisMachine(), options: asked, sizes, emptyStart }
  } finally {
    driver.stop()
    await server.stop()
  }
}

async function timeEmptyStarts(folder: string, env: Environment): Promise<StartFigures> {
  note('starts with nothing published')
  const dataDirs: string[] = []
  for (let run = 0; run < EMPTY_STARTS; run++) dataDirs.push(await mkdtemp(join(folder, 'empty-')))
  try {
    return await timeStarts(dataDirs, env)
  } finally {
    for (const dataDir of dataDirs) await rm(dataDir, { recursive: true, force: true })
  }
}

function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

const now = new Date()
await main(benchOptions(process.argv.slice(2), now), now, join(tmpdir(), 'reelhouse-bench'), process.env)
