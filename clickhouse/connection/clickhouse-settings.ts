import { z } from 'zod'
import type { ClickHouseConfig } from './config.js'
import { dataDirectory } from './data-directory.js'
import { wholeNumber, wrongValue } from './environment.js'

const url = z.string().transform((value, context) => {
  const parsed = URL.canParse(value) ? new URL(value) : undefined
  const refuse = (expected: string): never => {
    context.addIssue(wrongValue(value.replace(/\/\/.*@/, '//…@'), expected))
    return z.NEVER
  }
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    return refuse('an http or https URL such as http://localhost:8123, or nothing for the embedded engine')
  }
  if (parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '') {
    return refuse('a URL that ends after host and port; the database is named by CLICKHOUSE_DATABASE')
  }
  return parsed
})

const server = z
  .object({
    CLICKHOUSE_URL: url.optional(),
    CLICKHOUSE_USER: z.string().optional(),
    CLICKHOUSE_PASSWORD: z.string().optional(),
  })
  .transform(({ CLICKHOUSE_URL, CLICKHOUSE_USER, CLICKHOUSE_PASSWORD }) => ({
    ...(CLICKHOUSE_URL && { url: CLICKHOUSE_URL.origin }),
    user: CLICKHOUSE_USER ?? (decodeURIComponent(CLICKHOUSE_URL?.username ?? '') || 'default'),
    password: CLICKHOUSE_PASSWORD ?? decodeURIComponent(CLICKHOUSE_URL?.password ?? ''),
  }))

/**
 * Each statement of the embedded engine holds one of the threads that Node has for such work (4, unless the environment
 * sets UV_THREADPOOL_SIZE); one has to stay free, to kill statements and to read files.
 */
const connections = z
  .object({
    CLICKHOUSE_URL: url.optional(),
    CLICKHOUSE_CONNECTIONS: z.string().optional(),
    UV_THREADPOOL_SIZE: wholeNumber(2, 1024).default(4),
  })
  .transform(({ CLICKHOUSE_URL, CLICKHOUSE_CONNECTIONS, UV_THREADPOOL_SIZE }, context) => {
    const [usual, most] = CLICKHOUSE_URL ? [10, 100] : [Math.min(4, UV_THREADPOOL_SIZE - 1), UV_THREADPOOL_SIZE - 1]
    const read = wholeNumber(1, most).default(usual).safeParse(CLICKHOUSE_CONNECTIONS)
    if (read.success) return { connections: read.data }
    context.addIssue({ code: 'custom', path: ['CLICKHOUSE_CONNECTIONS'], message: read.error.issues[0]?.message ?? '' })
    return z.NEVER
  })

const rest = z
  .object({
    CLICKHOUSE_DATABASE: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, {
        error: ({ input }) => wrongValue(input, 'up to 64 letters, digits and _, not beginning with a digit'),
      })
      .default('reelhouse'),
    DATA_DIR: z.string().optional(),
    CLICKHOUSE_MAX_SECONDS: wholeNumber(1, 86_400).default(30),
    CLICKHOUSE_MAX_MEMORY_MB: wholeNumber(64, 1_048_576).default(2048),
  })
  .transform(({ CLICKHOUSE_DATABASE, DATA_DIR, CLICKHOUSE_MAX_SECONDS, CLICKHOUSE_MAX_MEMORY_MB }) => ({
    prefix: CLICKHOUSE_DATABASE,
    dataDir: dataDirectory({ DATA_DIR }),
    maxExecutionSeconds: CLICKHOUSE_MAX_SECONDS,
    maxMemoryBytes: CLICKHOUSE_MAX_MEMORY_MB * 2 ** 20,
  }))

/** Read apart from each other, so that what is wrong in one hides nothing in the others. */
export const clickHouseSettings: z.ZodType<ClickHouseConfig> = server.and(connections).and(rest)
