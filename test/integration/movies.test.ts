import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CompanySearchDocument,
  GenreByYearDocument,
  MoneyOfYearsDocument,
  MovieByIdDocument,
  MovieDetailsDocument,
  MoviePageDocument,
} from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { wholeDollarsOf } from '../oracle/consumer-prices.js'
import { differences } from '../oracle/differences.js'
import { decimal } from '../oracle/exact.js'
import type { OracleMovie } from '../oracle/movie.js'
import { movieWheres } from '../oracle/random-where.js'
import { readDrop } from '../oracle/read.js'
import { matches } from '../oracle/where.js'
import { bySubject } from './support/by-subject.js'
import { sampleCsv, wartsCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { Reelhouse } from './support/reelhouse.js'
import { companySorts, keysOf, movieSorts, sorted } from './support/sorts.js'

const drops = [
  ['400 made-up movies', () => sampleCsv(400, 3)],
  ['one movie for each wart', wartsCsv],
] as const
const DIRECTIONS = ['ASC', 'DESC'] as const

describe.each(drops)('%s', (_, csvOf) => {
  eachEngine(({ open }) => {
    let reelhouse: Reelhouse
    let movies: OracleMovie[]
    beforeAll(async () => {
      reelhouse = await Reelhouse.start(await open())
      const csv = await csvOf()
      movies = readDrop(csv).movies
      await reelhouse.load({ csv })
    })
    afterAll(() => reelhouse.close())

    const expectedOf = (found: readonly OracleMovie[]) =>
      found.map(({ id, genres, companies, collection, ...movie }) => ({
        ...movie,
        id: String(id),
        genres: genres.map(output),
        companies: companies.map(output),
        collection: collection && output(collection),
      }))

    it('every field of every movie, its lists in the order of the source', async () => {
      const orderBy = [{ by: 'ID', direction: 'ASC' }] as const
      const pages = await allPages(async (after) => {
        const { movies: page } = await reelhouse.data(MovieDetailsDocument, { orderBy, first: 150, after })
        expect(page.totalCount).toBe(movies.length)
        return { rows: page.nodes, pageInfo: page.pageInfo }
      })
      expect(differences(pages.flat(), expectedOf(sorted(movies, movieSorts, orderBy)))).toEqual([])
    })

    it.each([
      [1913, 2024],
      [2017, null],
      [1950, 1951],
    ])('the money of every movie in dollars of %s, and of %s beside it', async (dollarsOf, others) => {
      const pages = await allPages(async (after) => {
        const variables = { dollarsOf, others, first: 200, after }
        const { movies: page } = await reelhouse.data(MoneyOfYearsDocument, variables)
        return { rows: page.edges.map(({ node }) => node), pageInfo: page.pageInfo }
      })
      const of = (base: number | null, { year }: OracleMovie, dollars: number | null) =>
        dollars === null || base === null ? dollars : wholeDollarsOf(base, year, decimal(dollars))
      const expected = movies.map((movie) => ({
        id: String(movie.id),
        budget: movie.budget,
        revenue: of(dollarsOf, movie, movie.revenue),
        profit: movie.profit,
        adjustedBudget: of(dollarsOf, movie, movie.budget),
        adjustedProfit: of(dollarsOf, movie, movie.profit),
        otherProfit: of(others, movie, movie.profit),
      }))
      const byId = (a: { id: string }, b: { id: string }) => Number(a.id) - Number(b.id)
      expect(pages.flat().sort(byId)).toEqual(expected.sort(byId))
    })

    it('money in dollars of a year without prices is refused once, where movies are asked for', async () => {
      for (const dollarsOf of [1912, 2025, -1]) {
        const answer = await reelhouse.ask(MoneyOfYearsDocument, { dollarsOf })
        expect(answer.errors).toMatchObject([
          {
            message: `dollarsOf: expected 1913 to 2024, got ${dollarsOf}.`,
            path: ['movies'],
            extensions: { code: 'BAD_USER_INPUT', argument: 'dollarsOf' },
          },
        ])
      }
    })

    it('filters keep the movies that match, and no others', async () => {
      await fc.assert(
        fc.asyncProperty(movieWheres(movies), async (where) => {
          const orderBy = [{ by: 'ID', direction: 'ASC' }] as const
          const { movies: page } = await reelhouse.data(MovieDetailsDocument, { where, orderBy, first: 500 })
          const kept = movies.filter((movie) => matches(movie, where)).sort((a, b) => a.id - b.id)
          expect(page.nodes.map(({ id }) => Number(id))).toEqual(kept.map(({ id }) => id))
          expect(page.totalCount).toBe(kept.length)
        }),
        { numRuns: 150 },
      )
    })

    const movieOrders = keysOf(movieSorts).flatMap((by) => DIRECTIONS.map((direction) => ({ by, direction })))

    it.each(movieOrders)('pages of all movies by $by $direction', async (order) => {
      const before = [{ by: 'VOTE_AVERAGE', direction: 'DESC' }] as const
      for (const orderBy of [[order], [...before, order].filter(({ by }, i) => i > 0 || by !== order.by)]) {
        const first = Math.ceil(movies.length / 4)
        const pages = await allPages(async (after) => {
          const { movies: page } = await reelhouse.data(MoviePageDocument, { orderBy, first, after })
          expect(page.totalCount).toBe(movies.length)
          expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor)
          return { rows: page.edges.map(({ node }) => Number(node.id)), pageInfo: page.pageInfo }
        })
        expect(pages.flat()).toEqual(sorted(movies, movieSorts, orderBy).map(({ id }) => id))
      }
    })

    const companyOrders = keysOf(companySorts).flatMap((by) => DIRECTIONS.map((direction) => ({ by, direction })))

    it.each(companyOrders)('pages of companies found by name, by $by $direction', async (order) => {
      const companies = [...bySubject(movies, 'companies').values()]
      const found = companies.filter(({ name }) => name.toLowerCase().includes('an'))
      const pages = await allPages(async (after) => {
        const first = Math.max(1, Math.ceil(found.length / 3))
        const variables = { name: 'aN', orderBy: [order], first, after }
        const { companies: page } = await reelhouse.data(CompanySearchDocument, variables)
        expect(page.totalCount).toBe(found.length)
        return { rows: page.nodes, pageInfo: page.pageInfo }
      })
      expect(pages.flat()).toEqual(sorted(found, companySorts, [order]).map(output))
    })

    it('one genre by its name in any case, and none by another one', async () => {
      for (const { id, name } of bySubject(movies, 'genres').values()) {
        for (const asked of [name, name.toUpperCase(), name.toLowerCase()]) {
          const { genre } = await reelhouse.data(GenreByYearDocument, { name: asked })
          expect(genre).toMatchObject({ id: String(id), name })
        }
      }
      expect(await reelhouse.data(GenreByYearDocument, { name: '' })).toEqual({ genre: null })
    })

    it('one movie by its id, and none by what is no id', async () => {
      for (const movie of movies.slice(0, 20)) {
        const { movie: found } = await reelhouse.data(MovieByIdDocument, { id: movie.id })
        expect(differences([found], expectedOf([movie]))).toEqual([])
        const { movie: other } = await reelhouse.data(MovieByIdDocument, { id: `0${movie.id}` })
        expect(other).toBeNull()
      }
      for (const id of ['', '0', '-1', '1e3', 'abc', '4294967295', '4294967296', '99999999999999999999', "1' OR 1"]) {
        expect(await reelhouse.data(MovieByIdDocument, { id })).toEqual({ movie: null })
      }
    })
  })
})

function output({ id, name }: { id: number; name: string }) {
  return { id: String(id), name }
}
