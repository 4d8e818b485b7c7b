import { parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { queryLimitsRule } from '../../src/limits/query-limits-rule.js'
import { eachEngine } from '../engines.js'
import { type AskedOperation, randomOperation } from '../operations/random-operation.js'
import { caseCount, isDeep, seed } from '../runs.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'
import { graphqlJs, type Outcome, outcome } from './support/reference.js'

/** Execution is the same on both engines: the one with the shorter way is asked more. */
const operations = { embedded: caseCount({ usual: 300, deep: 10_000 }), server: 100 }
const TIMES = 4
const AT_ONCE = 4
const CACHE_BYTES = 64 * 1024 * 1024
const TIMEOUT = 60_000 + operations.embedded * 1000

const csv = await sampleCsv(120, 4)

eachEngine(({ name, open }) => {
  let reelhouse: Reelhouse
  let reference: Awaited<ReturnType<typeof graphqlJs>>
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open(), { cacheBytes: CACHE_BYTES })
    await reelhouse.load({ csv })
    reference = await graphqlJs(reelhouse, CACHE_BYTES)
  })
  afterAll(() => reelhouse.close())

  it(
    'an operation has the outcome that graphql-js has, every time it is asked, and none fails inside',
    async () => {
      const differences: unknown[] = []
      const kinds = { valid: 0, answered: 0, withErrors: 0, refused: 0 }
      let next = 0
      const work = async () => {
        for (let number = next++; number < operations[name]; number = next++) {
          const asked = randomOperation(reference.schema, seed, number)
          const expected = await reference.ask(asked)
          const outcomes = [expected]
          for (let time = 0; time < TIMES; time++) outcomes.push(await answer(asked))
          const texts = new Set(outcomes.map((each) => JSON.stringify(each)))
          const failsInside = outcomes.some(({ errors }) => errors?.includes('INTERNAL_SERVER_ERROR'))
          if (texts.size > 1 || failsInside) differences.push({ number, ...asked, outcomes: [...texts] })
          count(kinds, asked, expected)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      expect(differences.slice(0, 3)).toEqual([])
      // What is compared is worth it: most of it is valid, and every way to end is there.
      if (isDeep) console.log(kinds)
      expect(kinds.valid).toBeGreaterThan(operations[name] * 0.9)
      expect(kinds.answered).toBeGreaterThan(operations[name] * 0.4)
      expect(Math.min(kinds.withErrors, kinds.refused)).toBeGreaterThan(operations[name] * 0.05)
    },
    TIMEOUT,
  )

  /** By HTTP, past the answers that are kept. */
  async function answer(asked: AskedOperation): Promise<Outcome> {
    const response = await fetch(`${reelhouse.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-reelhouse-cost': '1' },
      body: JSON.stringify(asked),
    })
    return outcome(response.status, JSON.parse(await response.text()))
  }

  function count(
    kinds: Record<'valid' | 'answered' | 'withErrors' | 'refused', number>,
    { query }: AskedOperation,
    { data, errors }: Outcome,
  ): void {
    if (isValid(query)) kinds.valid += 1
    if (errors === undefined) kinds.answered += 1
    else if (data === undefined) kinds.refused += 1
    else kinds.withErrors += 1
  }

  function isValid(query: string): boolean {
    try {
      return validate(reference.schema, parse(query), [queryLimitsRule]).length === 0
    } catch {
      return false
    }
  }
})
