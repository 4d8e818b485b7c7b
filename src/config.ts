import { z } from 'zod'
import { wholeNumber, wrongValue } from '../clickhouse/settings.js'

export interface ServerConfig {
  /** The certificate to serve by HTTPS with; null is plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly host: string
  readonly port: number
  /** For what is cached between requests. */
  readonly cacheBytes: number
  /** The origins whose pages may ask from browsers; `*` is any. */
  readonly corsOrigins: readonly string[]
  /** What is logged: from info on, each request. */
  readonly logLevel: LogLevel
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Origins as browsers write them, without a path, a default port or capitals. */
const origins = z.string().transform((list, context): readonly string[] => {
  const items = list.split(',').flatMap((item) => item.trim() || [])
  if (items.length === 1 && items[0] === '*') return ['*']
  return items.flatMap((item) => {
    const origin = originOf(item)
    if (origin === null) context.addIssue(wrongValue(item, ORIGINS))
    return origin ?? []
  })
})

const ORIGINS = 'origins with commas between them, as in https://films.example.com,http://localhost:5173, or only *'

function originOf(text: string): string | null {
  if (!/^https?:\/\/[^/?#@\\*\s]+\/?$/i.test(text) || !URL.canParse(text)) return null
  return new URL(text).origin
}

/** How to serve. */
export const serverSettings = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).default(4000),
    CACHE_MB: wholeNumber(0, 65_536).default(256),
    CORS_ORIGINS: origins.default([]),
    LOG_LEVEL: z
      .enum(LOG_LEVELS, { error: ({ input }) => wrongValue(input, `one of ${LOG_LEVELS.join(', ')}`) })
      .default('info'),
    TLS_CERT: z.string().optional(),
    TLS_KEY: z.string().optional(),
  })
  .superRefine(({ TLS_CERT, TLS_KEY }, context) => {
    if ((TLS_CERT === undefined) === (TLS_KEY === undefined)) return
    const [missing, other] = TLS_CERT === undefined ? ['TLS_CERT', 'TLS_KEY'] : ['TLS_KEY', 'TLS_CERT']
    context.addIssue({ code: 'custom', path: [missing], message: `is not set, and ${other} is: set both, or neither` })
  })
  .transform(
    ({ HOST, PORT, CACHE_MB, CORS_ORIGINS, LOG_LEVEL, TLS_CERT, TLS_KEY }): ServerConfig => ({
      host: HOST,
      port: PORT,
      cacheBytes: CACHE_MB * 2 ** 20,
      corsOrigins: CORS_ORIGINS,
      logLevel: LOG_LEVEL,
      tls: TLS_CERT === undefined || TLS_KEY === undefined ? null : { cert: TLS_CERT, key: TLS_KEY },
    }),
  )
