import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import '../../global-setup.js'
import { type Environment, type Running, startServer, stop, written } from './command.js'

/** An environment of its own for one test file and engine. */
export interface Place {
  readonly engine: 'embedded' | 'server'
  env(): Promise<Environment>
  /** The databases of snapshots. */
  databases(): Promise<string[]>
}

export function eachEngine(define: (place: Place) => void): void {
  for (const engine of ['embedded', 'server'] as const) {
    describe(engine, () => {
      define(place(engine))
    })
  }
}

export function place(engine: Place['engine']): Place {
  const prefix = `test_${randomBytes(6).toString('hex')}`
  let directory: Promise<string> | undefined

  const env = async (): Promise<Environment> => {
    directory ??= temporaryDirectory()
    return {
      DATA_DIR: await directory,
      CLICKHOUSE_DATABASE: prefix,
      ...(engine === 'server' && { CLICKHOUSE_URL: inject('clickhouseUrl') }),
    }
  }
  const databases = async (): Promise<string[]> => {
    const all = engine === 'server' ? await onServer() : await onDisk(await env())
    return all.filter((name) => name.startsWith(`${prefix}_s`)).sort()
  }

  afterAll(async () => {
    if (engine === 'server') {
      for (const name of [prefix, ...(await databases())]) await ask(`DROP DATABASE IF EXISTS ${name} SYNC`)
    }
    if (directory) await rm(await directory, { recursive: true, force: true })
  })
  return { engine, env, databases }
}

export function temporaryDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'reelhouse-cli-'))
}

/** A server that serves; stop it. */
export async function serving(env: Environment): Promise<{ running: Running; url: string }> {
  const running = startServer(env)
  const [, url = ''] = await written(running, /serves snapshot \d+ at (\S+) /)
  return { running, url }
}

/** The status of `GET /health` and what it says, and the number of the snapshot that is served; 0 if none is. */
export async function health(url: string): Promise<{ status: number; says: string; snapshot: number }> {
  const response = await fetch(`${url}/health`)
  const says = textIn(await response.json(), 'status')
  const question = await fetch(`${url}/graphql?query=${encodeURIComponent('{ snapshot { id } }')}`)
  const snapshot = /"id":(\d+)/.exec(await question.text())?.[1]
  return { status: response.status, says, snapshot: Number(snapshot ?? 0) }
}

function textIn(answer: unknown, key: string): string {
  if (typeof answer !== 'object' || answer === null) return ''
  return String(new Map<string, unknown>(Object.entries(answer)).get(key))
}

/** What a server serves that is started for the question. */
export async function servedAfterRestart(env: Environment): Promise<number> {
  const { running, url } = await serving(env)
  const { snapshot } = await health(url)
  await stop(running)
  return snapshot
}

async function onServer(): Promise<string[]> {
  return (await ask('SELECT name FROM system.databases FORMAT TSV')).split('\n')
}

async function onDisk({ DATA_DIR = '' }: Environment): Promise<string[]> {
  const files = await readdir(join(DATA_DIR, 'clickhouse', 'metadata'))
  return files.filter((name) => name.endsWith('.sql')).map((name) => name.slice(0, -'.sql'.length))
}

async function ask(statement: string): Promise<string> {
  const response = await fetch(inject('clickhouseUrl'), { method: 'POST', body: statement })
  return response.text()
}
