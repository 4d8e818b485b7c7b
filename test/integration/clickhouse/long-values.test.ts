import { beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/connection/client.js'
import { col } from '../../../clickhouse/sql/rows.js'
import { bind, sql } from '../../../clickhouse/sql/sql.js'
import { eachEngine } from '../../engines.js'
import { sampleCsv } from '../support/drops.js'
import { Reelhouse } from '../support/reelhouse.js'

/** What a text arrives as: half a character is none. */
const wellFormed = (value: string): string => Buffer.from(value).toString()

/** With everything that has to be escaped, and characters of all lengths, where pieces of a long text may end. */
const text = (length: number): string => "é'\\\t🎬\n字\0x".repeat(Math.ceil(length / 10)).slice(0, length)

eachEngine(({ open }) => {
  let ch: ClickHouse
  beforeAll(async () => {
    ch = await open()
  })

  describe('values arrive as they are', () => {
    it.each([39_999, 40_000, 40_001, 300_000, 1_000_000])('a text of %i characters', async (length) => {
      const value = text(length)
      const rows = await ch.query(sql`SELECT ${bind.string(value)}, length(${bind.string(value)})`, {
        value: col.string,
        bytes: col.int,
      })
      const whole = wellFormed(value)
      expect(rows[0]?.bytes).toBe(Buffer.byteLength(whole))
      expect(rows[0]?.value === whole).toBe(true)
    })

    it('a thousand texts of 260 bytes, and lists with one text of 300 KB', async () => {
      const many = Array.from({ length: 1000 }, (_, index) => wellFormed(`${index} ${text(200)}`))
      for (const values of [many, [wellFormed(text(300_000)), 'short']]) {
        const rows = await ch.query(
          sql`SELECT ${bind.strings(values)}, ${bind.string(values.at(-1) ?? '')} IN ${bind.strings(values)}`,
          { values: col.array(col.string), found: col.int },
        )
        expect(rows).toEqual([{ values, found: 1 }])
      }
    })
  })

  describe('whatever a request may bring is answered', () => {
    let reelhouse: Reelhouse
    beforeAll(async () => {
      reelhouse = await Reelhouse.start(ch)
      await reelhouse.load({ csv: await sampleCsv(50, 3) })
      return () => reelhouse.close()
    })

    const count = async (where: unknown): Promise<unknown> =>
      reelhouse.data('query($where: MovieWhere) { movies(where: $where) { totalCount } }', { where })
    const answer = (totalCount: number): unknown => ({ movies: { totalCount } })

    it('a thousand long titles', async () => {
      const titles = Array.from({ length: 1000 }, (_, index) => `${index} ${'long '.repeat(52)}`)
      expect(await count({ title: { in: titles } })).toEqual(answer(0))
      expect(await count({ title: { notIn: titles } })).toEqual(answer(50))
    })

    it('one title of nearly a megabyte', async () => {
      expect(await count({ title: { eq: 'x'.repeat(1_040_000) } })).toEqual(answer(0))
      expect(await count({ title: { contains: '字'.repeat(340_000) } })).toEqual(answer(0))
      expect(await count({ title: { eq: '\\'.repeat(500_000) } })).toEqual(answer(0))
    })

    it('conditions as deep and as many as they may be', async () => {
      const ids = (from: number): { year: { in: number[] } } => ({
        year: { in: Array.from({ length: 1000 }, (_, index) => from + index) },
      })
      const nested = (levels: number): unknown =>
        levels === 0 ? { NOT: ids(5000) } : { AND: [nested(levels - 1), { OR: [{ NOT: ids(levels) }, ids(1000)] }] }
      expect(await count(nested(2))).toEqual(answer(50))
      expect(await count({ OR: Array.from({ length: 190 }, (_, index) => ids(index * 11)) })).toEqual(
        answer(await all()),
      )
    })

    it('a filter of more conditions than that says how many there may be', async () => {
      const where = { OR: Array.from({ length: 20_000 }, () => ({ budget: { isNull: true } })) }
      const { errors } = await reelhouse.ask('query($where: MovieWhere) { movies(where: $where) { totalCount } }', {
        where,
      })
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(errors?.[0]?.message).toContain('at most 1000 conditions')
    })

    /** Movies that have a year: of those without, nothing is true. */
    async function all(): Promise<number> {
      const { movies } = await reelhouse.data<{ movies: { totalCount: number } }, object>(
        '{ movies(where: { year: { isNull: false } }) { totalCount } }',
        {},
      )
      return movies.totalCount
    }
  })
})
