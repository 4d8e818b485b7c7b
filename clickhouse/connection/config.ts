import { resolve } from 'node:path'
import { ReelhouseError } from '../../errors/reelhouse-error.js'

export interface ClickHouseConfig {
  /** A server, without credentials in it; not set: embedded under `dataDir`. */
  readonly url?: string
  readonly user: string
  readonly password: string
  /** The first part of every database's name. */
  readonly prefix: string
  /** Absolute. */
  readonly dataDir: string
  /** Per statement, unless it says otherwise. */
  readonly maxExecutionSeconds: number
  /** Per statement. */
  readonly maxMemoryBytes: number
  /** How many statements may run at once. */
  readonly connections: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** An environment variable with a value that cannot be used. */
export class ConfigError extends ReelhouseError {
  override readonly name = 'ConfigError'
  readonly code = 'CONFIG'

  constructor(
    readonly variable: string,
    value: string,
    expected: string,
  ) {
    super(`${variable} is "${value}": expected ${expected}`)
  }
}

/** Reads where ClickHouse is and what a statement may cost. Throws a ConfigError for a value that cannot be used. */
export function clickHouseConfig(env: Environment): ClickHouseConfig {
  const { CLICKHOUSE_USER, CLICKHOUSE_PASSWORD } = env
  const url = serverUrl(env)
  return {
    ...(url && { url: url.origin }),
    user: CLICKHOUSE_USER || decodeURIComponent(url?.username ?? '') || 'default',
    password: CLICKHOUSE_PASSWORD || decodeURIComponent(url?.password ?? ''),
    prefix: databasePrefix(env),
    dataDir: dataDirectory(env),
    maxExecutionSeconds: wholeNumber(env, 'CLICKHOUSE_MAX_SECONDS', { fallback: 30, min: 1, max: 86_400 }),
    maxMemoryBytes: wholeNumber(env, 'CLICKHOUSE_MAX_MEMORY_MB', { fallback: 2048, min: 64, max: 1_048_576 }) * 2 ** 20,
    connections: wholeNumber(env, 'CLICKHOUSE_CONNECTIONS', url ? SERVER_CONNECTIONS : embeddedConnections(env)),
  }
}

/** The folder of everything that is kept on this machine. Absolute. */
export function dataDirectory({ DATA_DIR }: Environment): string {
  return resolve(DATA_DIR || './data')
}

const SERVER_CONNECTIONS: NumberRule = { fallback: 10, min: 1, max: 100 }

/**
 * Each statement of the embedded engine holds one of the threads that Node has for such work (4, unless the environment
 * sets UV_THREADPOOL_SIZE); one has to stay free, to kill statements and to read files.
 */
function embeddedConnections(env: Environment): NumberRule {
  const threads = wholeNumber(env, 'UV_THREADPOOL_SIZE', { fallback: 4, min: 2, max: 1024 })
  const max = threads - 1
  return { fallback: Math.min(4, max), min: 1, max }
}

function serverUrl(env: Environment): URL | undefined {
  const { CLICKHOUSE_URL: value } = env
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw urlError(value, 'an http or https URL such as http://localhost:8123, or nothing for the embedded engine')
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw urlError(value, 'a URL that ends after host and port; the database is named by CLICKHOUSE_DATABASE')
  }
  return url
}

function urlError(value: string, expected: string): ConfigError {
  return new ConfigError('CLICKHOUSE_URL', value.replace(/\/\/.*@/, '//…@'), expected)
}

function databasePrefix(env: Environment): string {
  const { CLICKHOUSE_DATABASE } = env
  const value = CLICKHOUSE_DATABASE || 'reelhouse'
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(value)) {
    throw new ConfigError('CLICKHOUSE_DATABASE', value, 'up to 64 letters, digits and _, not beginning with a digit')
  }
  return value
}

interface NumberRule {
  readonly fallback: number
  readonly min: number
  readonly max: number
}

function wholeNumber(env: Environment, variable: string, { fallback, min, max }: NumberRule): number {
  const value = env[variable] || String(fallback)
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < min || number > max) {
    throw new ConfigError(variable, value, `a whole number from ${min} to ${max}`)
  }
  return number
}
