import { expect, test } from 'vitest'
import { graphql } from '../../client/index.js'
import { isDeep } from '../runs.js'
import { expectFigure } from './support/expect-figure.js'
import { inBrowser } from './support/site.js'
import { tableCalled } from './support/tables.js'

const MONEY = ['revenue', 'budget', 'profit'] as const
const HEADINGS = { revenue: 'Revenue', budget: 'Budget', profit: 'Profit' } as const

const ByGenre = graphql(`
  query ($attribution: Attribution!, $dollarsOf: Int) {
    movieStats(groupBy: [GENRE], attribution: $attribution, dollarsOf: $dollarsOf, first: 500) {
      rows {
        key { genre { id } }
        movieCount
        roi
        revenue { sum knownCount }
        budget { sum knownCount }
        profit { sum knownCount }
        popularity { avg }
      }
    }
  }
`)

const ByYear = graphql(`
  query ($where: MovieWhere, $groupBy: [MovieDimension!]!, $attribution: Attribution!, $dollarsOf: Int) {
    movieStats(groupBy: $groupBy, where: $where, attribution: $attribution, dollarsOf: $dollarsOf, first: 10000) {
      rows {
        key { year genre { id } company { id } }
        movieCount
        revenue { sum knownCount }
        budget { sum knownCount }
        profit { sum knownCount }
        popularity { avg knownCount }
      }
    }
  }
`)

const Popular = graphql(`
  query {
    movieStats(groupBy: [YEAR, GENRE], first: 10000) {
      rows {
        key { year genre { name } }
        movieCount
        popularity { avg sum median max }
      }
    }
  }
`)

const OneMovie = graphql(`
  query ($id: ID!) {
    movie(id: $id) {
      title year revenue budget profit popularity voteAverage voteCount
    }
  }
`)

const SomeIds = graphql(`
  query {
    genres { id }
    companies(first: 3, orderBy: [{ by: MOVIE_COUNT, direction: DESC }]) { nodes { id } }
  }
`)

inBrowser('no figure that a page shows differs from the one that the API has', {}, (site) => {
  test('of the overview, by year and by genre', async () => {
    const { page } = await site.visit('/')
    const shown = await tableCalled(page, 'Money by year')
    const asked = { groupBy: ['YEAR' as const], attribution: 'FULL' as const }
    const { movieStats } = await site.api.ask(ByYear, asked)
    const dated = movieStats.rows.filter(({ key }) => key.year !== null)
    expect(shown.length).toBe(dated.length)
    for (const { key, movieCount, ...stats } of dated) {
      const row = shown.find((cells) => cells['Year']?.text === String(key.year))
      for (const of of MONEY) {
        const { sum, knownCount } = stats[of]
        const expected = { value: sum, unit: 'dollars', movies: movieCount, known: knownCount } as const
        expectFigure(row?.[HEADINGS[of]], expected, `${of} ${key.year}`)
      }
    }
    const ranked = await tableCalled(page, 'Genres by revenue')
    const shared = await site.api.ask(ByGenre, { attribution: 'SPLIT' })
    for (const { key, movieCount, ...stats } of shared.movieStats.rows.filter(({ key: { genre } }) => genre !== null)) {
      const row = ranked.find((cells) => cells['Genre']?.to === `/genres/${key.genre?.id}`)
      expect(row?.['Movies']?.text).toBe(movieCount.toLocaleString('en-US'))
      for (const of of MONEY) expectFigure(row?.[HEADINGS[of]], { value: stats[of].sum, unit: 'dollars' }, of)
    }
  })

  test.each([
    ...(isDeep ? ([{ query: '', attribution: 'FULL', dollarsOf: null }] as const) : []),
    { query: '?attribution=split&dollars=2000', attribution: 'SPLIT', dollarsOf: 2000 },
  ] as const)('of all genres, and of one, counted as $query', async ({ query, attribution, dollarsOf }) => {
    const { page } = await site.visit(`/genres${query}`)
    const shown = await tableCalled(page, 'Genres')
    const { movieStats } = await site.api.ask(ByGenre, { attribution, dollarsOf })
    const named = movieStats.rows.filter(({ key: { genre } }) => genre !== null)
    expect(shown.length).toBe(named.length)
    for (const { key, movieCount, roi, popularity, ...stats } of named) {
      const row = shown.find((cells) => cells['Genre']?.to === `/genres/${key.genre?.id}`)
      for (const of of MONEY) {
        const { sum, knownCount } = stats[of]
        const expected = { value: sum, unit: 'dollars', movies: movieCount, known: knownCount } as const
        expectFigure(row?.[HEADINGS[of]], expected, of)
      }
      expectFigure(row?.['Earned per dollar'], { value: roi === null ? null : 1 + roi }, 'roi')
      expectFigure(row?.['Popularity'], { value: popularity.avg }, 'popularity')
    }
    const { genres } = await site.api.ask(SomeIds)
    const id = genres[3]?.id ?? ''
    await checkYears(`/genres/${id}${query}`, { genres: { some: { id: { eq: id } } } }, 'GENRE', id)
    const { companies } = await site.api.ask(SomeIds)
    const company = companies.nodes[1]?.id ?? ''
    const where = { companies: { some: { id: { eq: company } } } }
    await checkYears(`/companies/${company}${query}`, where, 'COMPANY', company)

    async function checkYears(path: string, only: object, dimension: 'GENRE' | 'COMPANY', of: string): Promise<void> {
      const asked = { groupBy: [dimension, 'YEAR' as const], where: only, attribution, dollarsOf }
      const { movieStats: byYear } = await site.api.ask(ByYear, asked)
      const its = byYear.rows.filter(
        ({ key }) => (dimension === 'GENRE' ? key.genre?.id : key.company?.id) === of && key.year !== null,
      )
      expect(its.length).toBeGreaterThan(5)
      const visited = await site.visit(path)
      for (const subject of MONEY) {
        const rows = await tableCalled(visited.page, `${HEADINGS[subject]} by year`)
        expect(rows.length, path).toBe(its.length)
        for (const { key, movieCount, ...stats } of its) {
          const { sum, knownCount } = stats[subject]
          const cell = rows.find((cells) => cells['Year']?.text === String(key.year))?.[`Sum of ${subject}`]
          const expected = { value: sum, unit: 'dollars', movies: movieCount, known: knownCount } as const
          expectFigure(cell, expected, `${path} ${subject} ${key.year}`)
        }
      }
      const rows = await tableCalled(visited.page, 'Average popularity by year')
      for (const { key, popularity } of its) {
        const cell = rows.find((cells) => cells['Year']?.text === String(key.year))?.['Average popularity']
        expectFigure(cell, { value: popularity.avg }, `${path} popularity ${key.year}`)
      }
      await visited.page.context().close()
    }
  })

  test('of the most popular genres: each leads its year, by each of the ways to say so', async () => {
    const { page } = await site.visit('/popular')
    const shown = await tableCalled(page, 'Leaders by year')
    const { movieStats } = await site.api.ask(Popular)
    const ways = { 'By average': 'avg', 'By sum': 'sum', 'By median': 'median', 'By its best movie': 'max' } as const
    expect(shown.length).toBeGreaterThan(50)
    for (const row of shown) {
      const year = Number(row['Year']?.text)
      const ofYear = movieStats.rows.filter(({ key }) => key.year === year && key.genre !== null)
      for (const [heading, by] of Object.entries(ways)) {
        const most = Math.max(...ofYear.map(({ popularity }) => popularity[by] ?? Number.NEGATIVE_INFINITY))
        const leaders = ofYear.filter(({ popularity }) => popularity[by] === most)
        const leader = leaders.find(({ key }) => row[heading]?.text.startsWith(key.genre?.name ?? '?'))
        expect(leader, `${year} ${heading}`).toBeDefined()
        expectFigure(row[heading], { value: most, movies: leader?.movieCount ?? 0 }, `${year} ${heading}`)
      }
    }
  })

  test('of movies, in the list and on a page of their own', async () => {
    const { page } = await site.visit('/movies?by=revenue&direction=desc')
    const shown = await tableCalled(page, 'Movies')
    expect(shown.length).toBe(25)
    for (const row of shown) {
      const id = row['Title']?.to?.split('/').at(-1) ?? ''
      const { movie } = await site.api.ask(OneMovie, { id })
      if (movie === null) throw new Error(`no movie ${id}`)
      expect(row['Title']?.text).toBe(movie.title)
      for (const of of MONEY) expectFigure(row[HEADINGS[of]], { value: movie[of], unit: 'dollars' }, of)
      expectFigure(row['Popularity'], { value: movie.popularity }, 'popularity')
      expectFigure(row['Votes'], { value: movie.voteCount }, 'votes')
      expectFigure(row['Vote average'], { value: movie.voteAverage }, 'vote average')
    }
  })
})
