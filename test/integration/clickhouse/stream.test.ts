import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { bind, sql } from '../../../clickhouse/sql/sql.js'
import { eachEngine } from '../../engines.js'

eachEngine(({ name, open, config }) => {
  test('a result as bytes, in each format', async () => {
    const ch = await open()
    const some = sql`
      WITH ${bind.string("it's")} AS t SELECT toInt64(number) AS n, concat(t, char(10)) AS text FROM numbers(3)
      SETTINGS output_format_parquet_compression_method = 'snappy'`
    const csv = await text(await ch.stream(some, 'CSVWithNames'))
    const lines = await text(await ch.stream(some, 'JSONEachRow'))
    const parquet = await buffer(await ch.stream(some, 'Parquet'))
    const orc = await buffer(await ch.stream(some, 'ORC'))

    expect(csv).toBe('"n","text"\n0,"it\'s\n"\n1,"it\'s\n"\n2,"it\'s\n"\n')
    const rows = [0, 1, 2].map((n) => ({ n, text: "it's\n" }))
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows)
    const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length)
    expect(await parquetReadObjects({ file })).toEqual(rows.map((row) => ({ ...row, n: BigInt(row.n) })))
    expect(orc.subarray(0, 3).toString()).toBe('ORC')
  })

  test('no rows are a file all the same', async () => {
    const ch = await open()
    const none = sql`SELECT number AS n FROM numbers(3) WHERE n > 5`

    expect(await text(await ch.stream(none, 'CSVWithNames'))).toBe('"n"\n')
    expect((await buffer(await ch.stream(none, 'Parquet'))).subarray(0, 4).toString()).toBe('PAR1')
  })

  test('large results arrive whole, several at once', async () => {
    const ch = await open({ connections: 2 })
    const many = sql`SELECT number, toString(cityHash64(number)) FROM numbers(400000)`
    const results = await Promise.all([1, 2, 3].map(async () => text(await ch.stream(many, 'CSVWithNames'))))

    for (const result of results) expect(result.split('\n')).toHaveLength(400_002)
  })

  test('a statement that fails late rejects before the first byte', async () => {
    const ch = await open()
    const failing = sql`SELECT throwIf(number = 1500000, 'too far') FROM numbers(2000000)`

    await expect(ch.stream(failing, 'CSVWithNames')).rejects.toMatchObject({
      name: 'DatabaseError',
      message: expect.stringContaining('too far'),
    })
  })

  test('streams that are not read, or not to their end, leave room for others, and nothing else', async () => {
    const ch = await open({ connections: 1 })
    const many = sql`SELECT number, toString(cityHash64(number)) FROM numbers(400000)`
    const unread = await ch.stream(many, 'CSVWithNames')
    unread.destroy()
    const begun = await ch.stream(many, 'CSVWithNames')
    for await (const _ of begun) break

    expect(await text(await ch.stream(sql`SELECT 1 AS n`, 'CSVWithNames'))).toBe('"n"\n1\n')
    if (name === 'embedded') {
      const { dataDir } = await config()
      expect(await readdir(join(dataDir, 'clickhouse', 'tmp'))).toEqual([])
    }
  })

  test('it can be given up', async () => {
    const ch = await open()
    const controller = new AbortController()
    const endless = ch.stream(sql`SELECT sum(cityHash64(number)) FROM system.numbers`, 'CSVWithNames', {
      signal: controller.signal,
    })
    await delay(100)
    controller.abort()

    await expect(endless).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
