import { ConfigError } from '../clickhouse/index.js'

export interface ServerConfig {
  readonly host: string
  readonly port: number
  /** For what is cached between requests. */
  readonly cacheBytes: number
  /** The origins whose pages may ask from browsers; `*` is any. */
  readonly corsOrigins: readonly string[]
}

/** Reads how to serve. Throws a ConfigError for a value that cannot be used. */
export function serverConfig(env: Readonly<Record<string, string | undefined>>): ServerConfig {
  const { HOST, PORT, CACHE_MB, CORS_ORIGINS } = env
  return {
    host: HOST || '127.0.0.1',
    port: wholeNumber('PORT', PORT || '4000', 65_535),
    cacheBytes: wholeNumber('CACHE_MB', CACHE_MB || '64', 65_536) * 2 ** 20,
    corsOrigins: origins(CORS_ORIGINS ?? ''),
  }
}

/** Origins as browsers write them, without a path, a default port or capitals. */
function origins(list: string): readonly string[] {
  const items = list.split(',').flatMap((item) => item.trim() || [])
  if (items.length === 1 && items[0] === '*') return ['*']
  return items.map((item) => {
    const origin = originOf(item)
    if (origin !== null) return origin
    const expected =
      'origins with commas between them, as in https://films.example.com,http://localhost:5173, or only *'
    throw new ConfigError('CORS_ORIGINS', item, expected)
  })
}

function originOf(text: string): string | null {
  if (!/^https?:\/\/[^/?#@\\*\s]+\/?$/i.test(text) || !URL.canParse(text)) return null
  return new URL(text).origin
}

function wholeNumber(variable: string, value: string, max: number): number {
  if (!/^\d+$/.test(value) || Number(value) > max) {
    throw new ConfigError(variable, value, `a whole number from 0 to ${max}`)
  }
  return Number(value)
}
