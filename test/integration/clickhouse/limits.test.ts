import { setTimeout as delay } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/connection/client.js'
import { DatabaseError } from '../../../clickhouse/connection/database-error.js'
import { col } from '../../../clickhouse/sql/rows.js'
import { bind, identifier, type Sql, sql } from '../../../clickhouse/sql/sql.js'
import { eachEngine } from '../../engines.js'

const count = { count: col.int }

/** Computes until it is stopped; the note tells it apart in the list of processes. */
function endless(note: string): Sql {
  return sql`SELECT count() FROM system.numbers WHERE cityHash64(number) = 1 AND ${bind.string(note)} != ''`
}

async function failureOf(promise: Promise<unknown>): Promise<DatabaseError> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failure instanceof DatabaseError) return failure
  return expect.fail(`expected a DatabaseError, got ${failure}`)
}

eachEngine(({ open }) => {
  let clickhouse: ClickHouse
  beforeAll(async () => {
    clickhouse = await open({ maxExecutionSeconds: 1, maxMemoryBytes: 100 * 2 ** 20 })
  })

  it('stops what takes too long', async () => {
    const failure = await failureOf(clickhouse.query(endless('long'), count))
    expect(failure).toMatchObject({ code: 'TIMEOUT', clickhouseCode: 'TIMEOUT_EXCEEDED' })
    expect(failure.userMessage).not.toMatch(/SELECT|system/)
  })

  it('gives a statement a limit of its own, and no other', async () => {
    const limit = (options: { maxExecutionSeconds?: number }): Promise<unknown> =>
      clickhouse.query(sql`SELECT toUInt32(getSetting('max_execution_time'))`, { seconds: col.int }, options)
    for (const maxExecutionSeconds of [0, 7, 3600]) {
      await expect(limit({ maxExecutionSeconds })).resolves.toEqual([{ seconds: maxExecutionSeconds }])
      await expect(limit({})).resolves.toEqual([{ seconds: 1 }])
    }
    const slow = sql`SELECT count() FROM numbers(15) WHERE sleepEachRow(0.1) = 0`
    await expect(clickhouse.query(slow, count, { maxExecutionSeconds: 10 })).resolves.toEqual([{ count: 15 }])
    await clickhouse.command(slow, { maxExecutionSeconds: 0 })
    expect((await failureOf(clickhouse.command(endless('command')))).code).toBe('TIMEOUT')
  })

  it('stops what needs too much memory, and works on', async () => {
    const hungry = sql`SELECT length(groupArray(number)) FROM numbers(100000000)`
    for (let turn = 0; turn < 3; turn++) {
      const failure = await failureOf(clickhouse.query(hungry, count, { maxExecutionSeconds: 60 }))
      expect(failure).toMatchObject({ code: 'TOO_COSTLY', clickhouseCode: 'MEMORY_LIMIT_EXCEEDED' })
    }
    await expect(clickhouse.query(sql`SELECT 1`, count)).resolves.toEqual([{ count: 1 }])
  })

  it('stops what is aborted, and has its connection free again', async () => {
    const single = await open({ connections: 1 })
    for (const patience of [0, 1, 5, 30, 100]) {
      const controller = new AbortController()
      const options = { signal: controller.signal, maxExecutionSeconds: 60 }
      const abandoned = failureOf(single.query(endless('abandoned'), count, options))
      await delay(patience)
      const aborted = performance.now()
      controller.abort()
      expect((await abandoned).code).toBe('CANCELLED')
      await expect(single.query(sql`SELECT 1`, count)).resolves.toEqual([{ count: 1 }])
      expect(performance.now() - aborted).toBeLessThan(5000)
    }
    // The embedded engine lists what has failed until its connection does something else, as `single` did.
    const running = sql`SELECT count() FROM system.processes WHERE query LIKE '%abandoned%' AND query NOT LIKE '%processes%'`
    let left = 1
    for (let turn = 0; turn < 100 && left > 0; turn++) {
      left = (await clickhouse.query(running, count))[0]?.count ?? 0
      await delay(20)
    }
    expect(left).toBe(0)
  })

  it.each([
    [
      'a value that is refused',
      sql`SELECT number, throwIf(number = 99) FROM numbers(100) SETTINGS max_block_size = 10`,
    ],
    ['time', sql`SELECT number, sleepEachRow(0.1) FROM numbers(100) SETTINGS max_block_size = 1`],
    [
      'too many rows',
      sql`SELECT number, 0 FROM numbers(1000) SETTINGS max_block_size = 10, max_result_rows = 100, result_overflow_mode = 'throw'`,
    ],
  ])('what failed in the middle of its rows, for %s, leaves none of them to the next statement', async (_, failing) => {
    const single = await open({ connections: 1, maxExecutionSeconds: 1 })
    await failureOf(single.query(failing, { number: col.int, other: col.int }))
    await expect(single.query(sql`SELECT 1, 2`, { number: col.int, other: col.int })).resolves.toEqual([
      { number: 1, other: 2 },
    ])
    await failureOf(single.lines(failing))
    await failureOf(single.lines(failing))
    await expect(single.lines(sql`SELECT 3`)).resolves.toBe('[3]\n')
  })

  it('what was aborted in the middle of its rows leaves none of them to the next statement', async () => {
    const single = await open({ connections: 1 })
    for (let turn = 0; turn < 30; turn++) {
      const controller = new AbortController()
      const options = { signal: controller.signal, maxExecutionSeconds: 60 }
      const many = sql`SELECT number FROM numbers(200000) SETTINGS max_block_size = 1000`
      const abandoned = single.query(many, count, options).catch(() => {})
      await delay(turn)
      controller.abort()
      await expect(single.query(sql`SELECT ${bind.uint32(turn)}`, count)).resolves.toEqual([{ count: turn }])
      await abandoned
    }
  })

  it('does not begin what is cancelled already', async () => {
    const options = { signal: AbortSignal.abort() }
    expect((await failureOf(clickhouse.query(sql`SELECT 1`, count, options))).code).toBe('CANCELLED')
  })

  it('names what ClickHouse names, and calls our own mistakes internal', async () => {
    const missing = identifier(`${clickhouse.prefix}_missing`)
    const failures = await Promise.all([
      failureOf(clickhouse.query(sql`SELECT 1 FROM ${missing}.films`, count)),
      failureOf(clickhouse.insert(sql`${missing}.films`, ['id'], Buffer.from('[1]\n'))),
      failureOf(clickhouse.query(sql`SELECT 'one'`, count)),
      failureOf(clickhouse.query(sql`SELECT 1, 2`, count)),
    ])
    expect(failures.map(({ code }) => code)).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL', 'INTERNAL'])
    expect(failures[0]?.clickhouseCode).toBe('UNKNOWN_DATABASE')
    expect(failures[1]?.clickhouseCode).toMatch(/^UNKNOWN_(DATABASE|TABLE)$/)
    expect(failures[2]?.message).toContain('column "count"')
  })

  describe('close', () => {
    it('waits for what is running and refuses what comes', async () => {
      const short = await open({ maxExecutionSeconds: 10 })
      const running = short.query(sql`SELECT count() FROM numbers(4) WHERE sleepEachRow(0.1) = 0`, count)
      await delay(50)
      const closing = short.close()
      expect((await failureOf(short.query(sql`SELECT 1`, count))).code).toBe('UNAVAILABLE')
      await closing
      await expect(running).resolves.toEqual([{ count: 4 }])
      await short.close()
    })
  })
})
