import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CompanyMetricsDocument,
  GenreMetricsDocument,
  GenresByYearDocument,
  MostPopularGenresDocument,
} from '../../schema/documents/graphql.js'
import { bothEngines, type Engine } from '../engines.js'
import { differences } from '../oracle/differences.js'
import { type IntRange, mostPopularGenres, releasesByGenre, subjectStats, yearly } from '../oracle/metrics.js'
import type { OracleMovie } from '../oracle/movie.js'
import { compareSortable } from '../oracle/order.js'
import { readDrop } from '../oracle/read.js'
import type { MovieWhere } from '../oracle/where.js'
import { isDeep } from '../runs.js'
import { bySubject } from './support/by-subject.js'
import { realCsv, sampleCsv, wartsCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { Reelhouse } from './support/reelhouse.js'
import { selected } from './support/selected.js'

interface Asked {
  attribution: 'FULL' | 'SPLIT'
  years?: IntRange
  where?: MovieWhere
  dollarsOf?: number
}
const QUESTIONS: Asked[] = [
  { attribution: 'FULL' },
  { attribution: 'SPLIT' },
  { attribution: 'FULL', years: { from: 1990, to: 2000 } },
  { attribution: 'SPLIT', years: { from: 1980 }, where: { year: { ne: 1985 }, budget: { isNull: false } } },
  { attribution: 'FULL', where: { revenue: { gte: 1_000_000 } } },
  { attribution: 'FULL', dollarsOf: 2017 },
  { attribution: 'SPLIT', dollarsOf: 1913 },
  { attribution: 'FULL', dollarsOf: 2024, years: { from: 1905, to: 1990 }, where: { month: { ne: 5 } } },
  { attribution: 'SPLIT', where: { month: { in: [6, 7, 12] }, genres: { some: { name: { eq: 'Drama' } } } } },
  {
    attribution: 'FULL',
    where: { NOT: { companies: { some: { name: { startsWithI: 'w' } } } }, releaseDate: { lt: '2000-01-01' } },
  },
]
const RANKINGS = [
  {},
  { top: 3 },
  { top: 100, minMovies: 5 },
  { years: { from: 1970, to: 1999 }, top: 2, minMovies: 2 },
  { years: { from: 1874, to: 1900 }, top: 4 },
  { years: { from: 2005 } },
]

/** Of a real drop, with its thousands of companies, usually those of all movies. */
const OF_ALL_MOVIES = isDeep
  ? QUESTIONS
  : QUESTIONS.filter(({ years, where }) => years === undefined && where === undefined)

const drops = [
  { name: '900 made-up movies', csvOf: () => sampleCsv(900), asked: QUESTIONS },
  { name: 'one movie for each wart', csvOf: wartsCsv, asked: QUESTIONS },
]
if (realCsv === null) process.stdout.write('There is no real drop beside the project: metrics are tested without it.\n')
else drops.push({ name: 'a real drop', csvOf: realCsv, asked: OF_ALL_MOVIES })

/** Thousands of companies with all of their numbers take both engines and the oracle twenty seconds a question. */
const TIMEOUT = 180_000

describe.each(drops)('$name', ({ csvOf, asked }) => {
  const engines = bothEngines()
  const served = new Map<Engine['name'], Reelhouse>()
  let movies: OracleMovie[]
  beforeAll(async () => {
    const csv = await csvOf()
    movies = readDrop(csv).movies
    for (const { name, open } of engines) {
      const reelhouse = await Reelhouse.start(await open())
      served.set(name, reelhouse)
      await reelhouse.load({ csv })
    }
  })
  afterAll(() => Promise.all([...served.values()].map((reelhouse) => reelhouse.close())))

  it.each(asked)("every number of every genre's years and totals: %j", async (variables) => {
    const genres = [...bySubject(movies, 'genres').values()]
      .sort((a, b) => compareSortable(a.name, b.name))
      .map(({ id, name, movies: own }) => ({
        id: String(id),
        name,
        yearly: yearly(own, { genre: id }, variables),
        stats: subjectStats(own, { genre: id }, variables),
      }))
    for (const [engine, reelhouse] of served) {
      const byYear = await reelhouse.data(GenresByYearDocument, variables)
      expect(differences(byYear, selected(GenresByYearDocument, { genres })), engine).toEqual([])
      const totals = await reelhouse.data(GenreMetricsDocument, variables)
      expect(differences(totals, selected(GenreMetricsDocument, { genres })), engine).toEqual([])
    }
  })

  it.each(asked)(
    "every number of every company's years and totals, and its releases: %j",
    async (variables) => {
      const companies = new Map(
        [...bySubject(movies, 'companies').values()].map(({ id, name, movies: own }) => {
          const expected = {
            id: String(id),
            name,
            yearly: yearly(own, { company: id }, variables),
            stats: subjectStats(own, { company: id }, variables),
            releasesByGenre: releasesByGenre(own, id, variables.years),
          }
          return [expected.id, expected]
        }),
      )
      for (const [engine, reelhouse] of served) {
        const pages = await allPages(async (after) => {
          const { companies: page } = await reelhouse.data(CompanyMetricsDocument, { ...variables, first: 500, after })
          return { rows: page.nodes, pageInfo: page.pageInfo }
        })
        const answer = pages.flat()
        expect(answer.length, engine).toBe(companies.size)
        const inItsOrder = answer.map(({ id }) => companies.get(id) ?? { id })
        const nodes = selected(CompanyMetricsDocument, { companies: { nodes: inItsOrder } })
        expect(differences({ companies: { nodes: answer } }, nodes).slice(0, 20), engine).toEqual([])
      }
    },
    TIMEOUT,
  )

  describe.each(['AVERAGE', 'SUM', 'MAX', 'MEDIAN'] as const)('the most popular genres by %s', (by) => {
    it.each(RANKINGS)('%j', async (ranking) => {
      const expected = mostPopularGenres(movies, { ...ranking, by })
      for (const [engine, reelhouse] of served) {
        const { mostPopularGenres: answer } = await reelhouse.data(MostPopularGenresDocument, { ...ranking, by })
        expect(differences(answer, expected), engine).toEqual([])
      }
    })
  })
})
