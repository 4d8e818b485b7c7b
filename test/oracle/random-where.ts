import fc from 'fast-check'
import type { OracleMovie } from './movie.js'
import type { CodeWhere, EntityWhere, MovieWhere, Relation, StringFilter } from './where.js'

/**
 * Filters as GraphQL variables, with values of the given movies so that they hit. Some ask nothing, at any depth; no `in` list
 * is empty.
 */
export function movieWheres(movies: readonly OracleMovie[]): fc.Arbitrary<MovieWhere> {
  const simple = simpleWheres(movies)
  const { where } = fc.letrec<{ where: MovieWhere }>((tie) => ({
    where: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: simple },
      { weight: 1, arbitrary: fc.constantFrom(...ASKING_NOTHING) },
      { weight: 1, arbitrary: fc.record({ AND: fc.array(tie('where'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ OR: fc.array(tie('where'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ NOT: tie('where') }) },
      { weight: 1, arbitrary: fc.tuple(simple, tie('where')).map(([beside, NOT]) => ({ ...beside, NOT })) },
    ),
  }))
  return where
}

const ASKING_NOTHING: readonly MovieWhere[] = [
  {},
  { year: null },
  { title: {} },
  { id: { eq: null, isNull: null } },
  { genres: {} },
  { companies: { every: {} } },
  { countries: { every: { code: { eq: null } } } },
  { AND: [] },
  { OR: [] },
  { OR: [{}] },
  { NOT: null },
]

/** One or two fields beside each other, without AND, OR and NOT. */
function simpleWheres(movies: readonly OracleMovie[]): fc.Arbitrary<MovieWhere> {
  const numbers = (value: (movie: OracleMovie) => number | null) => ordered(known(movies, value), 0)
  const genres = movies.flatMap((movie) => movie.genres)
  const companies = movies.flatMap((movie) => movie.companies)
  const fields: Array<fc.Arbitrary<MovieWhere>> = [
    fc.record({
      id: equality(
        known(movies, ({ id }) => String(id)),
        '0',
      ),
    }),
    fc.record({ title: strings(known(movies, ({ title }) => title)) }),
    fc.record({ year: numbers(({ year }) => year) }),
    fc.record({ month: numbers(({ month }) => month) }),
    fc.record({
      releaseDate: ordered(
        known(movies, ({ releaseDate }) => releaseDate),
        '2000-01-01',
      ),
    }),
    fc.record({ budget: numbers(({ budget }) => budget) }),
    fc.record({ revenue: numbers(({ revenue }) => revenue) }),
    fc.record({ profit: numbers(({ profit }) => profit) }),
    fc.record({ popularity: numbers(({ popularity }) => popularity) }),
    fc.record({ runtime: numbers(({ runtime }) => runtime) }),
    fc.record({ voteAverage: numbers(({ voteAverage }) => voteAverage) }),
    fc.record({ voteCount: numbers(({ voteCount }) => voteCount) }),
    fc.record({ originalLanguage: strings(known(movies, ({ originalLanguage }) => originalLanguage)) }),
    fc.record({ status: strings(known(movies, ({ status }) => status)) }),
    fc.record({ adult: booleans() }),
    fc.record({ genres: relations<EntityWhere>(entities(genres)) }),
    fc.record({ companies: relations<EntityWhere>(entities(companies)) }),
    fc.record({ countries: relations<CodeWhere>(codes(movies.flatMap(({ countries }) => countries))) }),
    fc.record({
      spokenLanguages: relations<CodeWhere>(codes(movies.flatMap(({ spokenLanguages }) => spokenLanguages))),
    }),
  ]
  const one = fc.oneof(...fields)
  return fc.oneof(
    { weight: 2, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b })) },
  )
}

function known<T>(movies: readonly OracleMovie[], value: (movie: OracleMovie) => T | null): T[] {
  const values = movies.map(value).filter((found) => found !== null)
  return [...new Set(values)]
}

/** A value of the movies; the spare one where they have none. */
function oneOf<T>(values: readonly T[], spare: T): fc.Arbitrary<T> {
  return values.length === 0 ? fc.constant(spare) : fc.constantFrom(...values)
}

function equality<T>(values: readonly T[], spare: T) {
  const value = oneOf(values, spare)
  const list = fc.uniqueArray(value, { minLength: 1, maxLength: 4 })
  return fc.oneof(
    fc.record({ eq: value }),
    fc.record({ ne: value }),
    fc.record({ in: list }),
    fc.record({ notIn: list }),
    fc.record({ isNull: fc.boolean() }),
    fc.record({ in: list, ne: value }),
  )
}

function ordered<T>(values: readonly T[], spare: T) {
  const value = oneOf(values, spare)
  return fc.oneof(
    equality(values, spare),
    fc.record({ gt: value }),
    fc.record({ gte: value }),
    fc.record({ lt: value }),
    fc.record({ lte: value }),
    fc.record({ gte: value, lte: value }),
    fc.record({ gt: value, isNull: fc.boolean() }),
  )
}

function booleans() {
  return fc.oneof(fc.record({ eq: fc.boolean() }), fc.record({ ne: fc.boolean() }), fc.record({ isNull: fc.boolean() }))
}

const PARTIAL = ['contains', 'startsWith', 'endsWith', 'containsI', 'startsWithI', 'endsWithI'] as const

function strings(values: readonly string[]): fc.Arbitrary<StringFilter> {
  const piece = fc
    .tuple(oneOf(values, 'a'), fc.nat(12), fc.integer({ min: 1, max: 4 }), fc.constantFrom('same', 'upper', 'lower'))
    .map(([text, from, length, letters]) => {
      // By code points, so that no piece is half a character.
      const characters = [...text]
      const start = characters.length === 0 ? 0 : from % characters.length
      const cut = characters.slice(start, start + length).join('') || 'a'
      if (letters === 'same') return cut
      return letters === 'upper' ? cut.toUpperCase() : cut.toLowerCase()
    })
  const partial = fc.tuple(fc.constantFrom(...PARTIAL), piece).map(([operator, text]) => ({ [operator]: text }))
  return fc.oneof({ weight: 2, arbitrary: equality(values, 'a') }, { weight: 3, arbitrary: partial })
}

function entities(list: ReadonlyArray<{ id: number; name: string }>): fc.Arbitrary<EntityWhere> {
  const id = equality([...new Set(list.map((entity) => String(entity.id)))], '0')
  const name = strings([...new Set(list.map((entity) => entity.name))])
  return fc.oneof(fc.record({ id }), fc.record({ name }), fc.record({ id, name }), fc.constant({}))
}

function codes(list: ReadonlyArray<{ code: string; name: string }>): fc.Arbitrary<CodeWhere> {
  const code = strings([...new Set(list.map((coded) => coded.code))])
  const name = strings([...new Set(list.map((coded) => coded.name))])
  return fc.oneof(fc.record({ code }), fc.record({ name }), fc.record({ code, name }), fc.constant({}))
}

function relations<W>(where: fc.Arbitrary<W>): fc.Arbitrary<Relation<W>> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ some: where }) },
    { weight: 1, arbitrary: fc.record({ every: where }) },
    { weight: 1, arbitrary: fc.record({ none: where }) },
    { weight: 1, arbitrary: fc.record({ some: where, none: where }) },
  )
}
