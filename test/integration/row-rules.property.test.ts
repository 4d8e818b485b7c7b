import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anybody } from '../../src/access/anybody.js'
import { visibleSchema } from '../../src/access/hidden/visible-schema.js'
import type { Role } from '../../src/access/role.js'
import { OF_WHOLE_DROPS } from '../../src/access/roles/hidden-without.js'
import { rowRule } from '../../src/access/roles/row-rule.js'
import { createSchema } from '../../src/schema/schema.js'
import { eachEngine } from '../engines.js'
import { randomOperation } from '../operations/random-operation.js'
import { movieWheres } from '../oracle/random-where.js'
import { readDrop } from '../oracle/read.js'
import { type MovieWhere, matches } from '../oracle/where.js'
import { caseCount, propertyRuns } from '../runs.js'
import { sampleCsv } from './support/drops.js'
import { everyAnswer } from './support/every-answer.js'
import { Reelhouse } from './support/reelhouse.js'

/** Engines read the same tables in the same way: the one with the shorter way is asked more. */
const RUNS = { embedded: propertyRuns({ usual: 2, deep: 60 }), server: propertyRuns({ usual: 1, deep: 5 }) }
const OPERATIONS = { embedded: caseCount({ usual: 50, deep: 400 }), server: 10 }
const TIMEOUT = 120_000 + RUNS.embedded.numRuns * 60_000
const RULE = { 'x-test-role': 'rule' }
const CACHE_BYTES = 32 * 2 ** 20

const drop = await dropWithDoubtfulNames()
const { movies } = readDrop(csvOf(drop.records))
const schema = createSchema()

/** What a snapshot is, whichever drop it was loaded from, is no question here: when it was published, and on how much of a disk. */
const asked = visibleSchema(
  schema,
  new Set(['Snapshot.publishedAt', 'Snapshot.bytes', 'Query.auditLog', ...OF_WHOLE_DROPS]),
)

/** Who sees as much of the schema as somebody with a rule. */
const withoutRule = { ...anybody, role: { ...anybody.role, hidden: new Set(OF_WHOLE_DROPS) } }

type Rule = { readonly where: MovieWhere; readonly ids: ReadonlySet<number> }

const rules: fc.Arbitrary<Rule> = movieWheres(movies)
  .map((where) => ({
    where,
    ids: new Set(movies.filter((movie) => matches(movie, where)).map(({ id }) => id)),
  }))
  // A drop without movies is refused, and one with all of them is no other one.
  .filter(({ ids }) => ids.size > 0 && ids.size < movies.length)

eachEngine(({ name, open, config }) => {
  let all: Reelhouse
  let role: Role = anybody.role
  let loaded = 0

  beforeAll(async () => {
    all = await Reelhouse.start(await open(), {
      cacheBytes: CACHE_BYTES,
      authenticate: async ({ headers }) =>
        headers['x-test-role'] === 'rule' ? { ...anybody, name: 'ruled', role } : anybody,
    })
    await all.load({ csv: csvOf(drop.records) })
  })
  afterAll(() => all.close())

  it(
    'who has a rule gets what a server answers that has loaded only the movies of it, whoever asked the same before',
    () =>
      fc.assert(
        fc.asyncProperty(rules, fc.integer({ min: 1, max: 1_000_000 }), async ({ where, ids }, seed) => {
          role = roleWith(where)
          const small = await loadedOnly(ids)
          try {
            for (let number = 0; number < OPERATIONS[name]; number += 1) {
              const operation = randomOperation(asked, seed, number)
              const [of, expected] = [await answer(all, operation, RULE), await answer(small, operation)]
              expect({ operation, ...of }).toEqual({ operation, ...expected })
              await answer(all, operation) // by others, in turns
              expect({ operation, ...(await answer(all, operation, RULE)) }).toEqual({ operation, ...expected })
            }
            const without = ['loads'] as const
            expect(await everyAnswer(all, { headers: RULE, without })).toEqual(await everyAnswer(small, { without }))
          } finally {
            await small.close()
          }
        }),
        RUNS[name],
      ),
    TIMEOUT,
  )

  it('a rule that no movie meets leaves an empty snapshot', async () => {
    role = roleWith({ year: { gt: 3000 } })
    const { data, errors } = await all.ask(
      '{ snapshot { movieCount genreCount companyCount } movies { totalCount nodes { id } } genres { id } companies { totalCount } mostPopularGenres { year } movieStats(groupBy: [YEAR]) { rows { movieCount } totals { movieCount budget { sum } } } }',
      {},
      RULE,
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      snapshot: { movieCount: 0, genreCount: 0, companyCount: 0 },
      movies: { totalCount: 0, nodes: [] },
      genres: [],
      companies: { totalCount: 0 },
      mostPopularGenres: [],
      movieStats: { rows: [], totals: { movieCount: 0, budget: { sum: null } } },
    })
  })

  /** A server of its own that has loaded only these movies, as its first snapshot, like the other one. */
  async function loadedOnly(ids: ReadonlySet<number>): Promise<Reelhouse> {
    loaded += 1
    const { prefix } = await config()
    const ch = await open({ prefix: `${prefix}_${loaded}` })
    const small = await Reelhouse.start(ch, { cacheBytes: CACHE_BYTES, authenticate: async () => withoutRule })
    await small.load({ csv: csvOf(drop.records.filter((record) => ids.has(drop.idOf(record)))) })
    return small
  }
})

function roleWith(where: MovieWhere): Role {
  const rule = rowRule(JSON.parse(JSON.stringify(where)), schema, (path, wrong) => {
    throw new Error(`${path.join('.')}: ${wrong}`)
  })
  return { ...withoutRule.role, rule }
}

interface Asked {
  readonly query: string
  readonly variables?: unknown
  readonly operationName?: string | null
}

async function answer({ url }: Reelhouse, operation: Asked, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  })
  const { data, errors } = JSON.parse(await response.text())
  return { status: response.status, data, errors }
}

/** Records of a made-up drop that are readable, one for each movie, in which some names differ between movies. */
async function dropWithDoubtfulNames() {
  const [header = [], ...all] = parse(await sampleCsv(300, 21), { relax_column_count: true })
  const id = header.indexOf('id')
  const idOf = (record: readonly string[]): number => Number(record[id])
  const readable = all.filter((record) => record.length === header.length && Number.isInteger(idOf(record)))
  const byId = new Map(readable.map((record) => [idOf(record), record]))
  const records = [...byId.values()].map((record) =>
    idOf(record) % 5 === 0 ? record.map((cell) => cell.replaceAll(/'name': '(\w)/g, "'name': 'The $1")) : record,
  )
  return { header, records, idOf }
}

function csvOf(records: readonly (readonly string[])[]): string {
  const cells = (record: readonly string[]): string => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return `${[drop.header, ...records].map(cells).join('\n')}\n`
}
