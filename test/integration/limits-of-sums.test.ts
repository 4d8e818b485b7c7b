import { describe, expect, it } from 'vitest'
import {
  addends,
  bind,
  type ClickHouse,
  col,
  columnNamed,
  identifier,
  overMovies,
  plainMovieRows,
  type Sql,
  type Subject,
  sql,
  storedColumn,
  subjects,
} from '../../clickhouse/index.js'
import { RANGES } from '../../loader/formats/movies/ranges.js'
import { eachEngine } from '../engines.js'
import { csv, entities, row } from '../fixtures/make.js'
import { startedInTest } from './support/reelhouse.js'

const LARGEST_INT64 = 2n ** 63n - 1n

/** A snapshot has as many movies as there are ids, less than the square of this. */
const ROOT = 2 ** 16

/** Tables of metrics hold sums of shares in so many parts of one: the least number that one to ten divide. */
const PARTS_OF_ONE = 2520n

const SUMS = `{
  movieStats(groupBy: [GENRE], attribution: ATTRIBUTION) {
    rows { revenue { sum } budget { sum } profit { sum min } attributedCount }
    totals { movieCount revenue { sum max } budget { sum } profit { sum } }
  }
}`

eachEngine(({ open, config }) => {
  describe('sums of decimals', () => {
    const ofMovies = overMovies(columnNamed)

    it.each([subjects.popularity, subjects.runtime, subjects.voteAverage])(
      'of $column hold the largest number of all the movies there can be',
      async (subject) => {
        const { column } = subject
        const stored = (aggregate: 'sum' | 'splitSum') => storedColumn(subject, aggregate).formula(plainMovieRows)
        const ch = await open()
        const { most } = RANGES[column]
        expect(ROOT ** 2).toBeGreaterThan(RANGES.id.most)
        const exact = BigInt(most) * BigInt(ROOT) ** 2n
        for (const formula of [ofMovies.sum(subject), stored('sum')]) {
          expect(await summed(ch, formula, column, most, 1)).toBe(`${exact}`)
        }
        const shares = [
          { formula: ofMovies.splitSum(subject), partsOfOne: 1n },
          { formula: stored('splitSum'), partsOfOne: PARTS_OF_ONE },
        ]
        for (const { formula, partsOfOne } of shares) {
          expect(await summed(ch, formula, column, most, 1)).toBe(`${exact * partsOfOne}`)
          expect(await summed(ch, formula, column, most, 4)).toBe(`${(exact * partsOfOne) / 4n}`)
        }
      },
    )

    it('of votes, and of what they add up to, hold the largest of all the movies there can be', async () => {
      const ch = await open()
      const { vote_count: count, vote_average: average } = RANGES
      const votes = BigInt(count.most) * BigInt(ROOT) ** 2n
      const values = { exact: plainMovieRows.exact, value: (subject: Subject) => columnNamed(subject.column) }
      const stored = (aggregate: 'sum' | 'splitSum') =>
        storedColumn(subjects.voteCount, aggregate).formula(plainMovieRows)
      for (const [formula, expected] of [
        [stored('sum'), votes],
        [stored('splitSum'), votes],
        [sql`sum(${addends.votes.of(values)})`, votes],
        [sql`sum(${addends.points.of(values)})`, votes * BigInt(average.most)],
      ] as const) {
        const sums = await ch.query(
          sql`
            SELECT toString(sum(part))
            FROM
            (
                SELECT ${formula} AS part
                FROM
                (
                    SELECT toNullable(toUInt32(${bind.uint32(count.most)})) AS vote_count,
                        toNullable(toFloat64(${bind.float64(average.most)})) AS vote_average, 1 AS parts
                    FROM numbers(${bind.uint32(ROOT)})
                )
            )
            ARRAY JOIN range(${bind.uint32(ROOT)}) AS copy`,
          { sum: col.string },
        )
        expect(sums).toEqual([{ sum: String(expected) }])
      }
    })

    it('would not hold those of a popularity of 1e12', async () => {
      const ch = await open()
      const exact = `${10n ** 12n * BigInt(ROOT) ** 2n}`
      expect(await summed(ch, ofMovies.sum(subjects.popularity), 'popularity', 1e12, 1)).not.toBe(exact)
    })
  })

  describe('sums of money', () => {
    const most = RANGES.revenue.most
    const fitting = Number(LARGEST_INT64 / BigInt(most))
    const movies = (count: number): string =>
      csv(
        Array.from({ length: count }, (_, index) =>
          row(index + 1, {
            revenue: String(most),
            budget: String(index === 0 ? 0 : most),
            genres: entities([
              [18, 'Drama'],
              [35, 'Comedy'],
            ]),
          }),
        ),
      )

    it('are exact up to the largest one', async () => {
      const reelhouse = await startedInTest(await open({ prefix: `${(await config()).prefix}_fits` }))
      await reelhouse.load({ csv: movies(fitting) })
      const revenue = Number(BigInt(most) * BigInt(fitting))
      const budget = Number(BigInt(most) * BigInt(fitting - 1))
      const totals = {
        movieCount: fitting,
        revenue: { sum: revenue, max: most },
        budget: { sum: budget },
        profit: { sum: 0 },
      }
      for (const [attribution, share] of [
        ['FULL', 1],
        ['SPLIT', 2],
      ] as const) {
        const { movieStats } = await reelhouse.data<{ movieStats: object }, object>(
          SUMS.replace('ATTRIBUTION', attribution),
          {},
        )
        const genre = {
          revenue: { sum: revenue / share },
          budget: { sum: budget / share },
          profit: { sum: 0, min: 0 },
          attributedCount: fitting / share,
        }
        expect(movieStats).toEqual({ rows: [genre, genre], totals })
      }
    })

    it('that would wrap around keep a drop from being published', async () => {
      const reelhouse = await startedInTest(await open({ prefix: `${(await config()).prefix}_wraps` }))
      await expect(reelhouse.load({ csv: movies(fitting + 1) })).rejects.toMatchObject({
        code: 'TOTAL_TOO_LARGE',
        message: expect.stringContaining(`less than 2^63 dollars, got revenues of ${most * (fitting + 1)}`),
      })
      await expect(reelhouse.load({ csv: movies(1) })).resolves.toMatchObject({ outcome: 'published' })
      const more = csv(Array.from({ length: fitting }, (_, index) => row(index + 2, { revenue: String(most) })))
      await expect(reelhouse.load({ csv: more }, { mode: 'upsert' })).rejects.toMatchObject({ code: 'TOTAL_TOO_LARGE' })
    })
  })
})

/** A formula over as many rows with this value as two roots make: sums of sums, as metrics are. */
async function summed(ch: ClickHouse, formula: Sql, column: string, value: number, parts: number): Promise<string> {
  const rows = await ch.query(
    sql`
      SELECT toString(sum(part))
      FROM
      (
          SELECT ${formula} AS part
          FROM
          (
              SELECT toNullable(toFloat64(${bind.float64(value)})) AS ${identifier(column)}, toUInt64(${bind.uint64(parts)}) AS parts
              FROM numbers(${bind.uint32(ROOT)})
          )
      )
      ARRAY JOIN range(${bind.uint32(ROOT)}) AS copy`,
    { sum: col.string },
  )
  return rows[0]?.sum ?? ''
}
