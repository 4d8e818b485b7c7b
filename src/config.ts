import { ConfigError } from '../clickhouse/index.js'

export interface ServerConfig {
  readonly host: string
  readonly port: number
  /** For what is kept between requests. */
  readonly cacheBytes: number
}

/** Reads how to serve. Throws a ConfigError for a value that cannot be used. */
export function serverConfig(env: Readonly<Record<string, string | undefined>>): ServerConfig {
  const { HOST, PORT, CACHE_MB } = env
  return {
    host: HOST || '127.0.0.1',
    port: wholeNumber('PORT', PORT || '4000', 65_535),
    cacheBytes: wholeNumber('CACHE_MB', CACHE_MB || '64', 65_536) * 2 ** 20,
  }
}

function wholeNumber(variable: string, value: string, max: number): number {
  if (!/^\d+$/.test(value) || Number(value) > max) {
    throw new ConfigError(variable, value, `a whole number from 0 to ${max}`)
  }
  return Number(value)
}
