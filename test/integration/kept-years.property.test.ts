import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouse } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import type { OracleMovie } from '../oracle/movie.js'
import { movieWheres } from '../oracle/random-where.js'
import { readDrop } from '../oracle/read.js'
import { matches } from '../oracle/where.js'
import { sampleCsv, wartsCsv } from './support/drops.js'
import { Reelhouse, startedInTest } from './support/reelhouse.js'
import { movieSorts, sorted } from './support/sorts.js'
import { watched, written } from './support/watched.js'

interface Named {
  readonly id: string
  readonly title: string
  readonly releaseDate: string | null
  readonly genres: ReadonlyArray<{ readonly name: string }>
  readonly companies: ReadonlyArray<{ readonly name: string }>
}

interface Answered {
  readonly nodes?: readonly Named[]
  readonly edges?: ReadonlyArray<{ readonly cursor: string; readonly node: Named }>
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor?: string | null
    readonly endCursor?: string | null
  }
}

const MOVIE = 'id title releaseDate genres { name } companies { name }'

/** Texts, objects that resolvers look into, and places in the list. */
const SELECTIONS = {
  texts: `nodes { ${MOVIE} } pageInfo { hasNextPage hasPreviousPage }`,
  objects: `nodes { ${MOVIE} year also: genres { nodeId } } pageInfo { hasNextPage hasPreviousPage }`,
  places: `edges { cursor node { ${MOVIE} } } nodes { ${MOVIE} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`,
} as const

const questionOf = (selection: keyof typeof SELECTIONS): string =>
  `query($first: Int, $after: String, $where: MovieWhere, $orderBy: [MovieOrderBy!]) {
     movies(first: $first, after: $after, where: $where, orderBy: $orderBy) { ${SELECTIONS[selection]} } }`

const drops = [
  ['1,500 made-up movies', () => sampleCsv(1500, 23)],
  ['one movie for each wart', wartsCsv],
] as const

const yearRanges = (movies: readonly OracleMovie[]) => {
  const years = fc.constantFrom(...movies.flatMap(({ year }) => year ?? []))
  return fc.oneof(
    fc.record({ gte: years, lte: years }),
    fc.record({ gt: years, lt: years }),
    fc.record({ gte: years }),
    fc.record({ lt: years, lte: fc.constant(null) }),
    fc.record({ eq: years }),
  )
}

const shown = ({ id, title, releaseDate, genres, companies }: OracleMovie): Named => {
  const names = (list: OracleMovie['genres']) => list.map(({ name }) => ({ name }))
  return { id: String(id), title, releaseDate, genres: names(genres), companies: names(companies) }
}

const asNamed = ({ id, title, releaseDate, genres, companies }: Named): Named => ({
  ...{ id, title, releaseDate, genres, companies },
})

describe.each(drops)('pages of the movies of some years, kept: %s', (_, csvOf) => {
  eachEngine(({ open }) => {
    let ch: ClickHouse
    let movies: OracleMovie[]
    beforeAll(async () => {
      const csv = await csvOf()
      movies = readDrop(csv).movies
      ch = await open()
      const reelhouse = await Reelhouse.start(ch)
      await reelhouse.load({ csv })
      await reelhouse.close()
    })

    it.each([2 ** 24, 2 ** 17, 1])('are those of the list, with %i bytes to keep rows in', async (cacheBytes) => {
      const reelhouse = await startedInTest(ch, { cacheBytes })
      const page = async (selection: keyof typeof SELECTIONS, variables: object): Promise<Answered> =>
        (await reelhouse.data<{ movies: Answered }, object>(questionOf(selection), variables)).movies
      const asked = fc.record({
        years: yearRanges(movies),
        first: fc.constantFrom(1, 4, 12, 50),
        selection: fc.constantFrom('texts' as const, 'texts' as const, 'objects' as const, 'places' as const),
        direction: fc.constantFrom('ASC' as const, 'DESC' as const),
      })
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.constant({}), movieWheres(movies)),
          fc.array(asked, { minLength: 3, maxLength: 8 }),
          async (rest, questions) => {
            for (const { years, first, selection, direction } of questions) {
              const where = { ...rest, year: years }
              const orderBy = [{ by: 'RELEASE_DATE' as const, direction }]
              const matching = movies.filter((movie) => matches(movie, where))
              const expected = sorted(matching, movieSorts, orderBy).map(shown)
              const variables = { first, where, orderBy }
              const answer = await page(selection, variables)
              const nodes = answer.nodes?.map(asNamed)
              expect(nodes).toEqual(expected.slice(0, first))
              expect(answer.pageInfo).toMatchObject({
                hasNextPage: expected.length > first,
                hasPreviousPage: false,
              })
              if (selection !== 'places') continue
              expect(answer.edges?.map(({ node }) => node)).toEqual(answer.nodes)
              expect(answer.pageInfo).toMatchObject({
                startCursor: answer.edges?.[0]?.cursor ?? null,
                endCursor: answer.edges?.at(-1)?.cursor ?? null,
              })
              if (expected.length === 0) continue
              const next = await page(selection, { ...variables, after: answer.pageInfo.endCursor })
              expect(next.nodes).toEqual(expected.slice(first, 2 * first))
            }
          },
        ),
        { numRuns: 15 },
      )
    })
  })
})

eachEngine(({ open }) => {
  it('what a filter chooses is read once it is asked for again, with other years', async () => {
    const sent: string[] = []
    const ch = await open()
    const reelhouse = await startedInTest(
      watched(ch, (statement) => void sent.push(written(statement))),
      { cacheBytes: 2 ** 24 },
    )
    await reelhouse.load({ csv: await sampleCsv(400, 5) })
    const question = `query($from: Int!, $to: Int, $first: Int) { movies(
      where: {year: {gte: $from, lte: $to}, genres: {some: {id: {eq: "18"}}}}, first: $first, orderBy: [{by: RELEASE_DATE, direction: ASC}]
    ) { nodes { title genres { name } } } }`
    const statementsFor = async (variables: object): Promise<number> => {
      sent.splice(0)
      await reelhouse.data(question, variables)
      return sent.filter((statement) => statement.includes('serving_movies')).length
    }
    expect(await statementsFor({ from: 1950, to: 1990, first: 5 })).toBe(1)
    expect(await statementsFor({ from: 1950, to: 1990, first: 5 })).toBe(0)
    expect(await statementsFor({ from: 1960, to: 1990, first: 5 })).toBe(2)
    for (const from of [1930, 1970, 1999]) expect(await statementsFor({ from, to: 2010, first: 5 })).toBe(0)
    expect(await statementsFor({ from: 1930, first: 5 })).toBe(0)
    expect(await statementsFor({ from: 1930, first: 6 })).toBe(2)
  })
})
