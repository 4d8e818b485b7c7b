import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CompanyMetricsDocument,
  GenreMetricsDocument,
  GenresByYearDocument,
  MostPopularGenresDocument,
} from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { differences } from '../oracle/differences.js'
import { type IntRange, mostPopularGenres, releasesByGenre, subjectStats, yearly } from '../oracle/metrics.js'
import type { OracleMovie } from '../oracle/movie.js'
import { compareSortable } from '../oracle/order.js'
import { readDrop } from '../oracle/read.js'
import type { MovieWhere } from '../oracle/where.js'
import { bySubject } from './support/by-subject.js'
import { realDrop, sampleCsv, wartsCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { Reelhouse } from './support/reelhouse.js'
import { selected } from './support/selected.js'

const drops: ReadonlyArray<readonly [name: string, csv: () => Promise<string>]> = [
  ['1,500 made-up movies', () => sampleCsv(1500)],
  ['one movie for each wart', wartsCsv],
  ...(realDrop === null ? [] : [['a real drop', () => readFile(realDrop ?? '', 'utf8')] as const]),
]
if (realDrop === null)
  process.stdout.write('There is no real drop beside the project: metrics are tested without it.\n')

interface Asked {
  attribution: 'FULL' | 'SPLIT'
  years?: IntRange
  where?: MovieWhere
}
const QUESTIONS: Asked[] = [
  { attribution: 'FULL' },
  { attribution: 'SPLIT' },
  { attribution: 'FULL', years: { from: 1990, to: 2000 } },
  { attribution: 'SPLIT', years: { from: 1980 }, where: { year: { ne: 1985 }, budget: { isNull: false } } },
  { attribution: 'FULL', where: { revenue: { gte: 1_000_000 } } },
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

describe.each(drops)('%s', (_, csvOf) => {
  let movies: OracleMovie[]
  const genresOf = once((asked: Asked) =>
    [...bySubject(movies, 'genres').values()]
      .sort((a, b) => compareSortable(a.name, b.name))
      .map(({ id, name, movies: own }) => ({
        id: String(id),
        name,
        yearly: yearly(own, { genre: id }, asked),
        stats: subjectStats(own, { genre: id }, asked),
      })),
  )
  const companiesOf = once((asked: Asked) => {
    const companies = [...bySubject(movies, 'companies').values()].map(({ id, name, movies: own }) => ({
      id: String(id),
      name,
      yearly: yearly(own, { company: id }, asked),
      stats: subjectStats(own, { company: id }, asked),
      releasesByGenre: releasesByGenre(own, id, asked.years),
    }))
    return new Map(companies.map((company) => [company.id, company]))
  })
  const popularOf = once((plan: Parameters<typeof mostPopularGenres>[1]) => mostPopularGenres(movies, plan))

  eachEngine(({ open }) => {
    let reelhouse: Reelhouse
    beforeAll(async () => {
      reelhouse = await Reelhouse.start(await open())
      const csv = await csvOf()
      movies ??= readDrop(csv).movies
      await reelhouse.load({ csv })
    })
    afterAll(() => reelhouse.close())

    it.each(QUESTIONS)("every number of every genre's years and totals: %j", async (variables) => {
      const expected = { genres: genresOf(variables) }
      const byYear = await reelhouse.data(GenresByYearDocument, variables)
      expect(differences(byYear, selected(GenresByYearDocument, expected))).toEqual([])
      const totals = await reelhouse.data(GenreMetricsDocument, variables)
      expect(differences(totals, selected(GenreMetricsDocument, expected))).toEqual([])
    })

    it.each(QUESTIONS)("every number of every company's years and totals, and its releases: %j", async (variables) => {
      const pages = await allPages(async (after) => {
        const { companies: page } = await reelhouse.data(CompanyMetricsDocument, { ...variables, first: 500, after })
        return { rows: page.nodes, pageInfo: page.pageInfo }
      })
      const answer = pages.flat()
      const expected = companiesOf(variables)
      expect(answer.length).toBe(expected.size)
      const inItsOrder = answer.map(({ id }) => expected.get(id) ?? { id })
      const nodes = selected(CompanyMetricsDocument, { companies: { nodes: inItsOrder } })
      expect(differences({ companies: { nodes: answer } }, nodes).slice(0, 20)).toEqual([])
    })

    describe.each(['AVERAGE', 'SUM', 'MAX', 'MEDIAN'] as const)('the most popular genres by %s', (by) => {
      it.each(RANKINGS)('%j', async (ranking) => {
        const { mostPopularGenres: answer } = await reelhouse.data(MostPopularGenresDocument, { ...ranking, by })
        expect(differences(answer, popularOf({ ...ranking, by }))).toEqual([])
      })
    })
  })
})

/** Computes what is expected of a question for the first engine that is asked it. */
function once<Question, Expected>(compute: (question: Question) => Expected): (question: Question) => Expected {
  const computed = new Map<string, Expected>()
  return (question) => {
    const key = JSON.stringify(question)
    const expected = computed.get(key) ?? compute(question)
    computed.set(key, expected)
    return expected
  }
}
