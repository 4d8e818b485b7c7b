import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { onTestFinished } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/index.js'
import { buildSubset, type LoadReport } from '../../../loader/index.js'
import { createReelhouse } from '../../../src/create-reelhouse.js'
import type { LoadsInProcess } from '../../../src/load/running-loads.js'
import type { Authenticate } from '../../../src/server/access/authentication.js'
import type { Server } from '../../../src/server/create-server.js'
import type { BuildSubset } from '../../../src/snapshot/rule-snapshots.js'
import { SnapshotStore } from '../../../src/snapshot/snapshot.store.js'
import { SnapshotSources } from '../../../src/snapshot/sources.js'
import type { ServerTracing } from '../../../src/tracing/server-tracing.js'
import { loadAlone, type UnlockedOptions } from './load-alone.js'

export interface GraphQLProblem {
  readonly message: string
  readonly extensions: { readonly code: string; readonly argument?: string }
}

export interface Answer<Data> {
  readonly status: number
  readonly data?: Data | null
  readonly errors?: readonly GraphQLProblem[]
  readonly extensions?: { readonly snapshot: { readonly id: number; readonly publishedAt: string } }
}

export interface StartOptions {
  readonly cacheBytes?: number
  /** Who asks; by default somebody who may do everything. */
  readonly authenticate?: Authenticate
  /** The ClickHouse is to be traced, too. */
  readonly tracing?: ServerTracing
  /** What it says of the loads that run. */
  readonly running?: LoadsInProcess
}

/** A Reelhouse in this process: what `npm run load` and `npm start` do, over one connection. */
export class Reelhouse {
  private constructor(
    readonly ch: ClickHouse,
    readonly snapshots: SnapshotStore,
    readonly server: Server,
    readonly url: string,
    readonly dataDir: string,
    /** What the server logged: nothing but failures. */
    readonly log: readonly string[],
  ) {}

  /** Rows are kept between requests only if `cacheBytes` says how many. */
  static async start(
    ch: ClickHouse,
    { cacheBytes = 0, authenticate, tracing, running }: StartOptions = {},
  ): Promise<Reelhouse> {
    const snapshots = new SnapshotStore(ch)
    const log: string[] = []
    const stream = { write: (line: string) => void log.push(line) }
    const build: BuildSubset = (subset) => buildSubset(ch, subset)
    const sources = new SnapshotSources(snapshots, ch.prefix, build, (error) => log.push(String(error)))
    const logger = { level: 'warn', stream }
    const server = await createReelhouse(ch, sources, {
      cacheBytes,
      logger,
      ...(authenticate && { authenticate }),
      ...(tracing && { tracing }),
      ...(running && { running }),
    })
    const url = await server.listen({ host: '127.0.0.1', port: 0 })
    return new Reelhouse(ch, snapshots, server, url, await mkdtemp(join(tmpdir(), 'reelhouse-drops-')), log)
  }

  /** Loads a file, or a drop that has this text; from then on its snapshot is served. */
  async load(drop: { path: string } | { csv: string }, options: Partial<UnlockedOptions> = {}): Promise<LoadReport> {
    const path = 'path' in drop ? drop.path : join(this.dataDir, 'drop.csv')
    if ('csv' in drop) await writeFile(path, drop.csv)
    const inUse = () => this.snapshots.inUse()
    const report = await loadAlone(this.ch, path, {
      dataDir: this.dataDir,
      maxRejected: 0.01,
      minSize: 0,
      inUse,
      ...options,
    })
    this.snapshots.forget()
    return report
  }

  /** The data of an answer that must have no errors. */
  async data<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables: Variables,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Data> {
    const { data, errors } = await this.ask(document, variables, headers)
    if (data === undefined || data === null || errors !== undefined) {
      const asked = JSON.stringify(variables)
      throw new Error(`expected no errors, got ${JSON.stringify(errors)} for ${asked}, log: ${this.log.at(-1)}`)
    }
    return data
  }

  async ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    const query = typeof document === 'string' ? document : print(document)
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body: Omit<Answer<Data>, 'status'> = JSON.parse(await response.text())
    return { status: response.status, ...body }
  }

  async close(): Promise<void> {
    await this.server.close()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}

/** One that is closed when the test that started it has run. */
export async function startedInTest(ch: ClickHouse, options?: StartOptions): Promise<Reelhouse> {
  const reelhouse = await Reelhouse.start(ch, options)
  onTestFinished(() => reelhouse.close())
  return reelhouse
}
