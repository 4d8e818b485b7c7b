import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import type { ClickHouse } from '../clickhouse/connection/client.js'
import type { ClickHouseConfig } from '../clickhouse/connection/config.js'
import { connect } from '../clickhouse/connection/connect.js'
import { col } from '../clickhouse/sql/rows.js'
import { bind, identifier, sql } from '../clickhouse/sql/sql.js'
import { clickHouseConfig } from './clickhouse-config.js'
import './global-setup.js'

export interface Engine {
  readonly name: 'embedded' | 'server'
  /** Each engine of each test file has a prefix and a data directory of its own; call it inside a hook or a test. */
  config(overrides?: Partial<ClickHouseConfig>): Promise<ClickHouseConfig>
  /** A connection to it, closed when the file has run. */
  open(overrides?: Partial<ClickHouseConfig>): Promise<ClickHouse>
}

const NAMES = ['embedded', 'server'] as const

/** Both engines, for tests that compare the two with something that is too much to be computed twice; cleans up behind them. */
export function bothEngines(): readonly Engine[] {
  return NAMES.map(engine)
}

/** Defines the same tests for both engines, each in a `describe` with its name; cleans up behind them. */
export function eachEngine(define: (engine: Engine) => void): void {
  for (const name of NAMES) {
    describe(name, () => {
      define(engine(name))
    })
  }
}

function engine(name: Engine['name']): Engine {
  const opened: ClickHouse[] = []
  const prefix = `test_${randomBytes(6).toString('hex')}`
  let directory: Promise<string> | undefined

  const config = async (overrides: Partial<ClickHouseConfig> = {}): Promise<ClickHouseConfig> => {
    directory ??= mkdtemp(join(tmpdir(), 'reelhouse-test-'))
    const env = {
      DATA_DIR: await directory,
      CLICKHOUSE_DATABASE: prefix,
      ...(name === 'server' && { CLICKHOUSE_URL: inject('clickhouseUrl') }),
    }
    return { ...clickHouseConfig(env), ...overrides }
  }
  const open = async (overrides?: Partial<ClickHouseConfig>): Promise<ClickHouse> => {
    const clickhouse = await connect(await config(overrides))
    opened.push(clickhouse)
    return clickhouse
  }

  afterAll(async () => {
    if (name === 'server') await dropDatabases(await open())
    await Promise.all(opened.map((clickhouse) => clickhouse.close()))
    if (directory) await rm(await directory, { recursive: true, force: true })
  })
  return { name, config, open }
}

async function dropDatabases(clickhouse: ClickHouse): Promise<void> {
  const databases = await clickhouse.query(
    sql`SELECT name FROM system.databases WHERE startsWith(name, ${bind.string(clickhouse.prefix)})`,
    { name: col.string },
  )
  for (const { name } of databases) await clickhouse.command(sql`DROP DATABASE ${identifier(name)} SYNC`)
}
