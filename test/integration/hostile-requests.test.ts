import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { ask } from '../hostile/ask.js'
import { internalsIn } from '../hostile/internals.js'
import { problemOf } from '../hostile/judge-answer.js'
import type { HostileContext } from '../hostile/requests/context.js'
import { hostileRequest } from '../hostile/requests.js'
import { type Held, type ServedReelhouse, startServed } from '../hostile/start-served.js'
import { caseCount, isDeep, seed } from '../runs.js'

/** For both engines together. */
const all = caseCount({ usual: 500, deep: 20_000 })
const numbers = { embedded: [0, all / 2], server: [all / 2, all] } as const
/** Only requests whose kind has this in it, a regular expression. */
const kinds = new RegExp(process.env['HOSTILE_KIND'] ?? '')

const MOVIES = 2000
const AT_ONCE = 16
/** A large answer may wait for its turn before it is made. */
const PATIENCE = { ms: 60_000, bytes: 48 * 2 ** 20 }
const PLAIN_EVERY_MS = 500
const PLAIN_WITHIN_MS = 20_000
const IDLE_MS = isDeep ? 60_000 : 8000
const GROWTH_BYTES = 100 * 2 ** 20
const TIMEOUT = 120_000 + all * 200

const PLAIN =
  '{ movieStats(groupBy: [YEAR, GENRE], first: 500) { rows { key { year genre { id } } movieCount revenue { sum } } totals { movieCount } } snapshot { id movieCount } }'
const CURSORS =
  '{ movies(first: 3) { pageInfo { endCursor } } byTitle: movies(first: 3, orderBy: [{by: TITLE}]) { pageInfo { endCursor } } companies(first: 3) { pageInfo { endCursor } } movieStats(groupBy: [YEAR, GENRE], first: 3) { pageInfo { endCursor } } loads(first: 1) { pageInfo { endCursor } } }'

eachEngine(({ name: engine, config }) => {
  let served: ServedReelhouse
  let context: HostileContext
  let secrets: string[] = []
  let plain = ''
  beforeAll(async () => {
    const { prefix, dataDir, url } = await config()
    const env = {
      DATA_DIR: dataDir,
      CLICKHOUSE_DATABASE: prefix,
      ...(url !== undefined && { CLICKHOUSE_URL: url }),
      ...limits,
    }
    served = await startServed(env, MOVIES)
    secrets = [prefix, dataDir, process.cwd(), ...(url === undefined ? [] : [new URL(url).host])]
    plain = await question(served.url, PLAIN)
    const cursors = [...(await question(served.url, CURSORS)).matchAll(/"endCursor":"([^"]+)"/g)].map(
      ([, cursor = '']) => cursor,
    )
    context = { schema: buildSchema(await readFile('schema/schema.graphql', 'utf8')), cursors }
  })
  afterAll(async () => {
    await served?.stop()
  })

  it(
    'each hostile request is answered as the documents say, and nobody else notices',
    async () => {
      console.log(`SEED=${seed}`)
      const failures = new Map<string, unknown[]>()
      const fail = (what: string, details: unknown): void => {
        failures.set(what, [...(failures.get(what) ?? []), details])
      }
      const work = async (from: number, until: number): Promise<void> => {
        let next = from
        const asking = async (): Promise<void> => {
          for (let number = next++; number < until; number = next++) {
            const request = hostileRequest(context, seed, number)
            if (!kinds.test(request.kind)) continue
            const own = internalsIn(request.bytes.toString(), secrets)
            if (own !== null) throw new Error(`expected requests without what answers must not have, got ${own}`)
            const asked = await ask(served.url, request, PATIENCE)
            const problem = problemOf(request, asked, secrets)
            if (problem !== null) fail(request.kind, { number, asked: request.bytes.toString().slice(0, 800), problem })
          }
        }
        await Promise.all(Array.from({ length: AT_ONCE }, asking))
      }
      let isOver = false
      const others = async (): Promise<void> => {
        while (!isOver) {
          const began = performance.now()
          const answer = await question(served.url, PLAIN).catch(String)
          const ms = performance.now() - began
          if (answer !== plain) fail('a plain question', { ms, answer: answer.slice(0, 500) })
          else if (ms > PLAIN_WITHIN_MS) fail('a plain question', { ms })
          await delay(PLAIN_EVERY_MS)
        }
      }
      const noticing = others()
      // What is kept and compiled once takes its memory now.
      const [from, until] = numbers[engine]
      const warm = from + Math.floor((until - from) / 4)
      await work(from, warm)
      const before = await served.held()
      await work(warm, until).finally(() => {
        isOver = true
      })
      await noticing
      const after = await idle(before)
      expect(
        Object.fromEntries([...failures].map(([kind, of]) => [kind, [`${of.length} ×`, ...of.slice(0, 2)]])),
      ).toEqual({})
      expect(after).toMatchObject({ leases: [], connections: 0, statements: [] })
      expect(after.rss - before.rss).toBeLessThan(GROWTH_BYTES)
      expect(await question(served.url, PLAIN)).toBe(plain)
      expect(await served.stop()).toBe(0)
    },
    TIMEOUT,
  )

  /** What the server holds once everybody has gone: at once, or within a while. */
  async function idle(before: Held): Promise<Held> {
    const until = performance.now() + IDLE_MS
    for (;;) {
      const held = await served.held()
      const isFree = held.leases.length + held.connections + held.statements.length === 0
      if ((isFree && held.rss - before.rss < GROWTH_BYTES) || performance.now() > until) return held
      await delay(200)
    }
  }
})

const limits = { CLICKHOUSE_MAX_SECONDS: '10', CLICKHOUSE_MAX_MEMORY_MB: '512' }

/** The text of an answer with data. */
async function question(url: URL, query: string): Promise<string> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(PATIENCE.ms),
  })
  const text = await response.text()
  if (response.status !== 200 || text.includes('"errors"'))
    throw new Error(`expected data, got ${response.status}: ${text}`)
  return text
}
