import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/connection/client.js'
import { col } from '../../../clickhouse/sql/rows.js'
import { bind, identifier, join, sql } from '../../../clickhouse/sql/sql.js'
import { eachEngine } from '../../engines.js'

const runs = { numRuns: 30 }
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '`', '\\', '\n', '\r', '\t', '\b', '\0', '{', '}', ':', ';', '-', 'N', 'é', '🎬'),
  }),
)
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })
const fraction = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number

const integers = [
  { name: 'uint8', one: bind.uint8, many: bind.uint8s, values: whole(0, 255) },
  { name: 'uint16', one: bind.uint16, many: bind.uint16s, values: whole(0, 65_535) },
  { name: 'uint32', one: bind.uint32, many: bind.uint32s, values: whole(0, 4_294_967_295) },
  { name: 'uint64', one: bind.uint64, many: bind.uint64s, values: whole(0, MAX_SAFE_INTEGER) },
  { name: 'int32', one: bind.int32, many: bind.int32s, values: whole(-2_147_483_648, 2_147_483_647) },
  { name: 'int64', one: bind.int64, many: bind.int64s, values: whole(MIN_SAFE_INTEGER, MAX_SAFE_INTEGER) },
]

eachEngine(({ open }) => {
  let clickhouse: ClickHouse
  beforeAll(async () => {
    clickhouse = await open()
  })

  describe('values come back as they were bound', () => {
    it.each(integers)('$name', async ({ one, many, values }) => {
      await fc.assert(
        fc.asyncProperty(values, fc.array(values), async (value, list) => {
          const rows = await clickhouse.query(sql`SELECT ${one(value)}, ${many(list)}`, {
            value: col.int,
            list: col.array(col.int),
          })
          expect(rows).toEqual([{ value, list }])
        }),
        runs,
      )
    })

    it('float64', async () => {
      await fc.assert(
        fc.asyncProperty(fraction, fc.array(fraction), async (value, list) => {
          const rows = await clickhouse.query(sql`SELECT ${bind.float64(value)}, ${bind.float64s(list)}`, {
            value: col.float,
            list: col.array(col.float),
          })
          expect(rows).toEqual([{ value, list }])
        }),
        runs,
      )
    })

    it('bool', async () => {
      const rows = await clickhouse.query(sql`SELECT ${bind.bool(true)}, ${bind.bool(false)}`, {
        yes: col.bool,
        no: col.bool,
      })
      expect(rows).toEqual([{ yes: true, no: false }])
    })

    it('string', async () => {
      await fc.assert(
        fc.asyncProperty(text, fc.array(text), async (value, list) => {
          const rows = await clickhouse.query(sql`SELECT ${bind.string(value)}, ${bind.strings(list)}`, {
            value: col.string,
            list: col.array(col.string),
          })
          expect(rows).toEqual([{ value, list }])
        }),
        {
          ...runs,
          numRuns: 100,
          examples: [
            ['', []],
            ['\\N', ['']],
            ["'; DROP TABLE movies; --", ["']"]],
          ],
        },
      )
    })

    it('lists longer than most servers let a URL be', async () => {
      const ids = Array.from({ length: 10_000 }, (_, index) => index)
      const rows = await clickhouse.query(sql`SELECT arraySum(${bind.uint32s(ids)})`, { sum: col.int })
      expect(rows).toEqual([{ sum: (9_999 * 10_000) / 2 }])
    })
  })

  it('binds the names of databases, tables and columns', async () => {
    const database = identifier(`${clickhouse.prefix}_names`)
    await clickhouse.command(sql`CREATE DATABASE ${database}`)
    await clickhouse.command(
      sql`CREATE TABLE ${database}.${identifier('films')} (id UInt32, title String) ENGINE = MergeTree ORDER BY id`,
    )
    await clickhouse.command(sql`INSERT INTO ${database}.films SELECT ${bind.uint32(7)}, ${bind.string("Se'7en")}`)
    const columns = join([identifier('id'), identifier('title')], sql`, `)
    const rows = await clickhouse.query(sql`SELECT ${columns} FROM ${database}.${identifier('films')}`, {
      id: col.int,
      title: col.string,
    })
    expect(rows).toEqual([{ id: 7, title: "Se'7en" }])
  })

  it('inserts lines of JSONCompactEachRow, and nothing when there are none', async () => {
    const database = identifier(`${clickhouse.prefix}_insert`)
    const shape = { id: col.int, title: col.nullable(col.string), genres: col.array(col.tuple(col.int, col.string)) }
    const films = fc.array(fc.tuple(fc.nat(), fc.option(text), fc.array(fc.tuple(fc.nat(255), text))), {
      maxLength: 50,
    })
    await clickhouse.command(sql`CREATE DATABASE ${database}`)
    await clickhouse.command(
      sql`CREATE TABLE ${database}.films (genres Array(Tuple(id UInt8, name String)), id UInt32, title Nullable(String), year UInt16 DEFAULT 1900)
          ENGINE = MergeTree ORDER BY id`,
    )
    await fc.assert(
      fc.asyncProperty(films, async (rows) => {
        await clickhouse.command(sql`TRUNCATE TABLE ${database}.films`)
        const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
        await clickhouse.insert(sql`${database}.films`, ['id', 'title', 'genres'], Buffer.from(lines))
        const read = await clickhouse.query(
          sql`SELECT id, title, genres FROM ${database}.films WHERE year = 1900`,
          shape,
        )
        const expected = rows.map(([id, title, genres]) => ({ id, title, genres }))
        expect(read).toHaveLength(expected.length)
        expect(read).toEqual(expect.arrayContaining(expected))
      }),
      { numRuns: 10 },
    )
  })

  it('gives 64-bit integers and decimals as numbers, and what is not a number as null', async () => {
    const rows = await clickhouse.query(
      sql`SELECT toUInt64(9007199254740991), toDecimal64(1.25, 4), toFloat64('nan'), 1 / 0, toUInt128(12)`,
      {
        big: col.int,
        decimal: col.float,
        nan: col.nullable(col.float),
        infinite: col.nullable(col.float),
        huge: col.float,
      },
    )
    expect(rows).toEqual([{ big: MAX_SAFE_INTEGER, decimal: 1.25, nan: null, infinite: null, huge: 12 }])
  })

  it('counts what it sends', async () => {
    const before = clickhouse.statements
    await clickhouse.query(sql`SELECT 1`, { one: col.int })
    await clickhouse.command(sql`SELECT 1`)
    await clickhouse.ping()
    expect(clickhouse.statements - before).toBe(2)
  })

  it('keeps apart what runs at the same time', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index)
    const answers = await Promise.all(
      numbers.map((n) =>
        clickhouse.query(
          sql`SELECT ${bind.uint32(n)}, ${bind.string(`n${n}`)} FROM numbers(2) WHERE sleep(0.002) = 0`,
          {
            n: col.int,
            name: col.string,
          },
        ),
      ),
    )
    expect(answers).toEqual(numbers.map((n) => Array.from({ length: 2 }, () => ({ n, name: `n${n}` }))))
  })
})
