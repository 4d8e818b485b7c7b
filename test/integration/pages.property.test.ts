import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import type { OracleMovie } from '../oracle/movie.js'
import { movieWheres } from '../oracle/random-where.js'
import { readDrop } from '../oracle/read.js'
import { matches } from '../oracle/where.js'
import { bySubject } from './support/by-subject.js'
import { sampleCsv, wartsCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'
import { companySorts, keysOf, movieSorts, sorted } from './support/sorts.js'
import { type AskedPage, type PageOfIds, walk } from './support/walks.js'

const drops = [
  ['150 made-up movies', () => sampleCsv(150, 17)],
  ['one movie for each wart', wartsCsv],
] as const

const PAGE =
  '{ totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'
const ARGS = 'orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before'
const OF_MOVIES =
  '$orderBy: [MovieOrderBy!], $where: MovieWhere, $first: Int, $after: String, $last: Int, $before: String'
const OF_COMPANIES = OF_MOVIES.replaceAll('Movie', 'Company')
const MOVIES = `query(${OF_MOVIES}) { movies(where: $where, ${ARGS}) ${PAGE} }`
const COMPANIES = `query(${OF_COMPANIES}) { companies(where: $where, ${ARGS}) ${PAGE} }`
const BY_GENRE = `query(${OF_MOVIES}) { genres { id movies(where: $where, ${ARGS}) ${PAGE} } }`
const BY_COMPANY = `query(${OF_MOVIES}) { companies(first: 20) { nodes { id movies(where: $where, ${ARGS}) ${PAGE} } } }`

const DIRECTIONS = ['ASC', 'DESC'] as const

const ordersOf = <Name>(names: readonly Name[]) =>
  fc.array(fc.record({ by: fc.constantFrom(...names), direction: fc.constantFrom(...DIRECTIONS) }), {
    maxLength: 2,
  })
const movieOrders = ordersOf(keysOf(movieSorts))
const companyOrders = ordersOf(keysOf(companySorts)).filter((orders) => orders.length > 0)

/** Part of a list, by the places of the edges whose cursors bound it, which are not in it. */
const windows = fc.record({
  size: fc.integer({ min: 1, max: 12 }),
  from: fc.constantFrom('start', 'end'),
  after: fc.option(fc.nat()),
  before: fc.option(fc.nat()),
})

const idsOf = (items: readonly { id: number }[]): string[] => items.map(({ id }) => String(id))

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

    const moviesPage = async (variables: object): Promise<PageOfIds> =>
      (await reelhouse.data<{ movies: PageOfIds }, object>(MOVIES, variables)).movies
    const companiesPage = async (variables: object): Promise<PageOfIds> =>
      (await reelhouse.data<{ companies: PageOfIds }, object>(COMPANIES, variables)).companies

    it('pages from the end of all movies are those from the start, reversed, in any order', async () => {
      await fc.assert(
        fc.asyncProperty(
          movieOrders,
          movieWheres(movies),
          fc.integer({ min: 1, max: 5 }),
          async (orderBy, where, pages) => {
            const read = (page: AskedPage) => moviesPage({ ...page, orderBy, where })
            const expected = idsOf(
              sorted(
                movies.filter((movie) => matches(movie, where)),
                movieSorts,
                orderBy,
              ),
            )
            const size = Math.max(1, Math.ceil(expected.length / pages))
            expect(await walk('start', size, read)).toEqual(expected)
            expect(await walk('end', size, read)).toEqual(expected)
          },
        ),
        { numRuns: 12 },
      )
    })

    it('pages from the end of all companies are those from the start, reversed, in any order', async () => {
      const companies = [...bySubject(movies, 'companies').values()]
      await fc.assert(
        fc.asyncProperty(companyOrders, fc.integer({ min: 1, max: 5 }), async (orderBy, pages) => {
          const read = (page: AskedPage) => companiesPage({ ...page, orderBy })
          const expected = idsOf(sorted(companies, companySorts, orderBy))
          const size = Math.max(1, Math.ceil(expected.length / pages))
          expect(await walk('start', size, read)).toEqual(expected)
          expect(await walk('end', size, read)).toEqual(expected)
        }),
        { numRuns: 6 },
      )
    })

    it('what is between two cursors, from either side; what is outside is said to be there', async () => {
      await fc.assert(
        fc.asyncProperty(
          movieOrders,
          windows,
          movieWheres(movies),
          async (orderBy, { size, from, after, before }, where) => {
            const all = sorted(movies, movieSorts, orderBy)
            const { edges } = await moviesPage({ orderBy, first: 500 })
            const places = {
              after: after === null ? -1 : after % all.length,
              before: before === null ? all.length : before % all.length,
            }
            const matching = all.flatMap((movie, place) => (matches(movie, where) ? [{ id: movie.id, place }] : []))
            const within = matching.filter(({ place }) => place > places.after && place < places.before)
            const shown = from === 'start' ? within.slice(0, size) : within.slice(-size)
            const page = await moviesPage({
              ...{ orderBy, where, [from === 'start' ? 'first' : 'last']: size },
              ...{ after: edges[places.after]?.cursor, before: edges[places.before]?.cursor },
            })
            expect(page.nodes.map(({ id }) => id)).toEqual(idsOf(shown))
            expect(page.totalCount).toBe(matching.length)
            const [first, last] = [shown[0]?.place ?? places.before, shown.at(-1)?.place ?? places.after]
            expect(page.pageInfo).toEqual({
              hasPreviousPage: matching.some(({ place }) =>
                shown.length === 0 ? place <= places.after : place < first,
              ),
              hasNextPage: matching.some(({ place }) => (shown.length === 0 ? place >= places.before : place > last)),
              startCursor: page.edges[0]?.cursor ?? null,
              endCursor: page.edges.at(-1)?.cursor ?? null,
            })
          },
        ),
        { numRuns: 30 },
      )
    })

    it.each(['genres', 'companies'] as const)('the movies of each of several %s, from either end', async (kind) => {
      const subjects = bySubject(movies, kind)
      const ask = async (variables: object): Promise<Array<{ id: string; movies: PageOfIds }>> => {
        if (kind === 'genres') {
          return (
            await reelhouse.data<{ genres: Array<{ id: string; movies: PageOfIds }> }, object>(BY_GENRE, variables)
          ).genres
        }
        type Answer = { companies: { nodes: Array<{ id: string; movies: PageOfIds }> } }
        return (await reelhouse.data<Answer, object>(BY_COMPANY, variables)).companies.nodes
      }
      await fc.assert(
        fc.asyncProperty(movieOrders, windows, async (orderBy, { size, from, after }) => {
          const all = sorted(movies, movieSorts, orderBy)
          const { edges } = await moviesPage({ orderBy, first: 500 })
          const at = (after ?? 0) % all.length
          const cursor = edges[at]?.cursor
          const answer = await ask({
            orderBy,
            ...(from === 'start' ? { first: size, after: cursor } : { last: size, before: cursor }),
          })
          expect(answer.length).toBeGreaterThan(0)
          for (const { id, movies: page } of answer) {
            const own = all
              .map((movie, place) => ({ ...movie, place }))
              .filter((movie) => movie[kind].some((each) => String(each.id) === id))
            const [ahead, behind] = [own.filter(({ place }) => place < at), own.filter(({ place }) => place > at)]
            expect(page.nodes.map((node) => node.id)).toEqual(
              idsOf(from === 'start' ? behind.slice(0, size) : ahead.slice(-size)),
            )
            expect(page.totalCount).toBe(subjects.get(id)?.movies.length)
            expect(page.pageInfo).toMatchObject(
              from === 'start'
                ? { hasNextPage: behind.length > size, hasPreviousPage: own.length > behind.length }
                : { hasNextPage: own.length > ahead.length, hasPreviousPage: ahead.length > size },
            )
          }
        }),
        { numRuns: 8 },
      )
    })
  })
})
