import { beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouse } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse, startedInTest } from './support/reelhouse.js'
import { watched, written } from './support/watched.js'

const csv = await sampleCsv(400, 5)

/** Questions of one shape, about ever more rows. */
const shapes: Record<string, string[]> = {
  'genres by year': ['1999', '1980', '1900'].map(
    (from) => `{ genres { id yearly(years: {from: ${from}}) { year revenue { sum } } } }`,
  ),
  'movies with their genres and companies': ['1', '5', '50', '400'].map(
    (first) => `{ movies(first: ${first}) { totalCount nodes { title genres { name } companies { name } } } }`,
  ),
  'companies with all their numbers': ['1', '5', '50', '500'].map(
    (first) =>
      `{ companies(first: ${first}) { nodes { name yearly { year movieCount } releasesByGenre { year genre { name } movieCount }
         stats { budget { sum } } movies(first: 2) { totalCount nodes { title } } } } }`,
  ),
  'pages of movies of each genre': ['1', '30'].map(
    (first) => `{ genres { name movies(first: ${first}) { totalCount nodes { title companies { name } } } } }`,
  ),
  'groups with their names': ['1', '20', '2000'].map(
    (first) =>
      `{ movieStats(groupBy: [COMPANY, GENRE, COUNTRY], first: ${first}) {
         totalGroups rows { key { company { name } genre { name } country { name } } movieCount } totals { movieCount } } }`,
  ),
  'movies nested in movies': ['1', '9'].map(
    (first) =>
      `{ movies(first: ${first}) { nodes { genres { movies(first: ${first}) { nodes { companies { movies(first: 2) { nodes { title } } } } } } } } }`,
  ),
}

/** Two questions that cost no more than the first of them. */
const twins: Record<string, [one: string, both: string]> = {
  'two roots with one plan': [
    '{ a: movieStats(groupBy: [YEAR]) { rows { movieCount } } }',
    '{ a: movieStats(groupBy: [YEAR]) { rows { movieCount } } b: movieStats(groupBy: [YEAR]) { rows { movieCount } } }',
  ],
  'a fragment and an alias': [
    '{ genres { yearly { year budget { sum } } } }',
    '{ genres { ...Y } again: genres { ...Y } } fragment Y on Genre { y: yearly { year ... on Stats { b: budget { sum } } } }',
  ],
  'what @skip and @include leave out': [
    '{ movieStats(groupBy: [GENRE]) { rows { movieCount } } }',
    '{ movieStats(groupBy: [GENRE]) { rows { movieCount } totals @skip(if: true) { movieCount } totalGroups @include(if: false) } }',
  ],
  'one movie twice': ['{ movie(id: 1) { title } }', '{ a: movie(id: 1) { title } b: movie(id: 1) { title } }'],
}

/** The benchmark's questions, and the tables that may be read for them. */
const questions: Record<string, { question: string; tables: string[]; statements: number }> = {
  'Q1 genre × year': {
    question: '{ genres { name yearly { year movieCount revenue { sum avg max } popularity { avg } } } }',
    tables: ['genres', 'metrics_by_genre_year'],
    statements: 2,
  },
  'Q2 one genre, 1990 to 2000': {
    question: '{ genre(name: "Drama") { yearly(years: {from: 1990, to: 2000}) { year budget { sum } } } }',
    tables: ['genres', 'metrics_by_genre_year'],
    statements: 2,
  },
  'Q3 top 10 companies by revenue in a range': {
    question: `{ movieStats(groupBy: [COMPANY], where: {year: {gte: 1990, lte: 2005}}, orderBy: [{by: REVENUE_SUM}], first: 10) {
      rows { key { company { name } } revenue { sum } } } }`,
    tables: ['companies', 'metrics_by_company_year'],
    statements: 2,
  },
  "Q4 a company's page": {
    question:
      '{ company(id: "1") { name yearly { year revenue { sum } } releasesByGenre { year genre { name } movieCount } } }',
    tables: ['companies', 'company_movies', 'genres'],
    statements: 4,
  },
  'Q5 50 movies, nested': {
    question: `{ movies(where: {year: {gte: 1990}, genres: {some: {id: {eq: "18"}}}}, first: 50) {
      nodes { title genres { name } companies { name } } } }`,
    tables: ['companies', 'genres', 'serving_movies'],
    statements: 3,
  },
  'Q6 totals per year of one company': {
    question:
      '{ movieStats(groupBy: [YEAR], where: {companies: {some: {id: {eq: "1"}}}}) { rows { key { year } revenue { sum } } } }',
    tables: ['company_movies'],
    statements: 1,
  },
  'Q7 the most popular genre of each year': {
    question: '{ mostPopularGenres { year genre { name } popularity } }',
    tables: ['genres', 'metrics_by_genre_year'],
    statements: 2,
  },
}

/** What is asked for, and what of the stored columns must not be read for it. */
const selections: Record<string, { question: string; read: RegExp[]; unread: RegExp }> = {
  'one field of movies': {
    question: '{ movies { nodes { title } } }',
    read: [/title/],
    unread: /overview|budget|genre_ids|count\(/,
  },
  'one measure of years': {
    question: '{ genres { yearly { year budget { sum } } } }',
    read: [/budget_sum/],
    unread: /revenue|popularity|median|_split|movie_count/,
  },
  'a measure that only orders': {
    question: '{ movieStats(groupBy: [STATUS], orderBy: [{by: RUNTIME_AVG}]) { rows { key { status } } } }',
    read: [/runtime/],
    unread: /revenue|budget|popularity|quantile|count\(\) OVER/,
  },
  'totals alone': {
    question: '{ movieStats(groupBy: [COMPANY]) { totals { movieCount } } }',
    read: [/metrics_by_year/],
    unread: /company|budget|GROUP BY/,
  },
}

eachEngine(({ open }) => {
  let ch: ClickHouse
  beforeAll(async () => {
    ch = await open()
    const reelhouse = await Reelhouse.start(ch)
    await reelhouse.load({ csv })
    await reelhouse.close()
  })

  /** The statements that a server which was asked nothing before sends for a question, but for the list of snapshots. */
  async function statementsFor(question: string): Promise<string[]> {
    const sent: string[] = []
    const recording = watched(ch, (statement) => void sent.push(written(statement)))
    const reelhouse = await startedInTest(recording)
    await reelhouse.data(question, {})
    return sent.filter((statement) => !statement.includes('.snapshots'))
  }

  describe('the number of statements depends on the shape of the question, not on how many rows there are', () => {
    it.each(Object.entries(shapes))('%s', async (_, asked) => {
      const counts = []
      for (const question of asked) counts.push((await statementsFor(question)).length)
      expect(new Set(counts).size).toBe(1)
      expect(counts[0]).toBeLessThanOrEqual(8)
    })
  })

  it.each(Object.entries(twins))('%s cost nothing more', async (_, [one, both]) => {
    expect((await statementsFor(both)).length).toBe((await statementsFor(one)).length)
  })

  it.each(Object.entries(questions))('%s reads the narrowest tables', async (_, { question, tables, statements }) => {
    const sent = await statementsFor(question)
    const read = sent.flatMap((statement) => [...statement.matchAll(/_s\d+\.(\w+)/g)].map(([, table]) => table))
    expect([...new Set(read)].sort()).toEqual(tables)
    expect(sent.length).toBe(statements)
  })

  it.each(Object.entries(selections))('only what is asked for is read: %s', async (_, { question, read, unread }) => {
    const sent = (await statementsFor(question)).filter((statement) => !/_s\d+\.genres\b/.test(statement)).join('\n')
    for (const pattern of read) expect(sent).toMatch(pattern)
    expect(sent).not.toMatch(unread)
  })
})
