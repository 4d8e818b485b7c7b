import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { csv, entities, type Row, row } from '../fixtures/make.js'
import { type Delivery, type Identified, truthAfter } from '../oracle/truth.js'
import { propertyRuns } from '../runs.js'
import { Reelhouse } from './support/reelhouse.js'
import { tablesOf } from './support/tables.js'

const runs = propertyRuns({ usual: 3, deep: 100 })

const ids = fc.integer({ min: 1, max: 25 })

/** Names differ between movies, so that it matters which of them has the say. */
const named = (kind: string, max: number) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max }), fc.constantFrom('', ' Ltd')), {
      maxLength: 3,
      selector: ([id]) => id,
    })
    .map((list) => entities(list.map(([id, suffix]) => [id, `${kind} ${id}${suffix}`])))

const rows: fc.Arbitrary<Row> = fc
  .record({
    id: ids,
    release_date: fc.constantFrom(
      '',
      '1895-12-28',
      '1999-03-31',
      '1999-03-02',
      '1999-04-01',
      '2003-01-01',
      '2010-10-10',
    ),
    budget: fc.constantFrom('0', '1000000', '2500000'),
    revenue: fc.constantFrom('0', '7000000', '30000'),
    popularity: fc.constantFrom('', '0.1', '12.345678', '3.3'),
    genres: named('Genre', 4),
    production_companies: named('Company', 6),
  })
  .map(({ id, ...columns }) => row(id, columns))

const deliveries: fc.Arbitrary<Delivery<Row>> = fc
  .record({
    mode: fc.constantFrom('full', 'months', 'months', 'upsert', 'upsert'),
    rows: fc.array(rows, { minLength: 1, maxLength: 12 }),
    gone: fc.array(ids, { maxLength: 5 }),
  })
  .map(({ mode, rows: delivered, gone }) => {
    const present = new Set(delivered.map((each) => Number(each['id'])))
    return { mode, movies: delivered, deleted: mode === 'upsert' ? gone.filter((id) => !present.has(id)) : [] }
  })

const IDENTIFIED: Identified<Row> = {
  id: (movie) => movie['id'] ?? '',
  month: (movie) => (movie['release_date'] ?? '').slice(0, 7),
}

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
  })
  afterAll(() => reelhouse.close())

  const deliver = async ({ mode, movies, deleted }: Delivery<Row>) => {
    const list = join(reelhouse.dataDir, 'deleted.txt')
    await writeFile(list, deleted.join('\n'))
    const options = { mode, force: true, ...(deleted.length > 0 && { deleted: list }) }
    return reelhouse.load({ csv: csv(movies) }, options)
  }

  it(
    'any order of loads gives the tables of one full load of the resulting truth',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(deliveries, { minLength: 2, maxLength: 5 }), async (sequence) => {
          const first: Delivery<Row> = { mode: 'full', movies: sequence[0]?.movies ?? [], deleted: [] }
          const taken = [first, ...sequence.slice(1)]
          let snapshot = 0
          for (const delivery of taken) snapshot = (await deliver(delivery)).snapshot
          const truth = taken.reduce<readonly Row[]>((before, delivery) => truthAfter(before, delivery, IDENTIFIED), [])
          const built = await tablesOf(reelhouse.ch, snapshot)
          const whole = await deliver({ mode: 'full', movies: truth, deleted: [] })
          expect(whole.movies).toBe(truth.length)
          expect(built).toEqual(await tablesOf(reelhouse.ch, whole.snapshot))
        }),
        runs,
      ),
    600_000,
  )
})
