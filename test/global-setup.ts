import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startLocalServer } from '../clickhouse/local-server/listen.js'
import { buildIfStale } from './build-if-stale.js'

declare module 'vitest' {
  export interface ProvidedContext {
    clickhouseUrl: string
  }
}

/** One ClickHouse server for all test files; each keeps to databases with a prefix of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  buildIfStale()
  const dataDir = await mkdtemp(join(tmpdir(), 'reelhouse-server-'))
  const server = await startLocalServer({ dataDir })
  provide('clickhouseUrl', server.url)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
