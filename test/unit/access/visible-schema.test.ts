import { isInterfaceType, validateSchema } from 'graphql'
import { expect, test } from 'vitest'
import { hiddenCoordinates, membersOf } from '../../../src/access/hidden/hidden-coordinates.js'
import { visibleSchema } from '../../../src/access/hidden/visible-schema.js'
import { createSchema } from '../../../src/schema/schema.js'

const schema = createSchema()

function without(...asked: string[]) {
  const { coordinates, problems } = hiddenCoordinates(schema, asked)
  expect(problems).toEqual([])
  return visibleSchema(schema, coordinates)
}

/** Every name in the schema, by its coordinate. */
function coordinatesOf(of: typeof schema): string[] {
  return Object.values(of.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [type.name, ...membersOf(type).map((member) => `${type.name}.${member}`)])
}

test('a field that nothing else tells of is the only one to go', () => {
  const visible = coordinatesOf(without('Movie.overview'))
  expect(coordinatesOf(schema).filter((each) => !visible.includes(each))).toEqual(['Movie.overview'])
})

test('a field goes with all that is computed of it', () => {
  const left = coordinatesOf(without('Movie.budget'))
  expect(left.filter((each) => /budget|profit|roi$/i.test(each))).toEqual([])
  expect(left).toContain('Stats.revenue')
  expect(left).toContain('StatsMeasure.REVENUE_SUM')
})

test.each([
  ['Movie.revenue', /revenue|profit|roi$/i],
  ['Movie.popularity', /popular/i],
  ['Movie.runtime', /runtime/i],
  ['Movie.voteCount', /voteCount|vote_count|weighted/i],
  ['Movie.voteAverage', /voteAverage|vote_average|weighted/i],
  ['Movie.title', /^Movie.*\.title$/i],
  ['Movie.status', /status/i],
  ['Movie.adult', /adult/i],
  ['Movie.originalLanguage', /originalLanguage|^(MovieDimension|StatsSort)\.LANGUAGE$|^MovieStatsKey\.language$/],
  ['Movie.collection', /collection/i],
  ['Movie.countries', /countr/i],
  ['Movie.spokenLanguages', /spoken/i],
  ['Movie.genres', /^(Genre|GenreReleases|PopularGenre)\b(?!Where|Relation)|\.genres?$|\.GENRE$/],
  ['Movie.companies', /^Company\b|\.compan(y|ies)$|\.COMPANY$/],
])('of %s nothing is left that tells of it', (field, telling) => {
  const visible = without(field)
  expect(validateSchema(visible)).toEqual([])
  const counts = /^(Snapshot|Load)\.(genres|companies)$|^(Load|Quarantine)/ // of all movies together
  expect(coordinatesOf(visible).filter((each) => telling.test(each) && !counts.test(each))).toEqual([])
})

test('whatever can be hidden alone leaves a schema that is valid', () => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isInterfaceType(type)) continue
    const members = membersOf(type)
    for (const member of members.length > 1 ? members : []) {
      const { coordinates, problems } = hiddenCoordinates(schema, [`${type.name}.${member}`])
      if (problems.length > 0) continue
      const visible = visibleSchema(schema, coordinates)
      expect({ hidden: `${type.name}.${member}`, problems: validateSchema(visible) }).toMatchObject({ problems: [] })
      expect(coordinatesOf(visible)).not.toContain(`${type.name}.${member}`)
    }
  }
})

test('types that nothing leads to any more are gone, too', () => {
  const left = coordinatesOf(without('Movie.genres', 'Movie.companies', 'Query.loads', 'Query.quarantine'))
  expect(left.filter((each) => /^(Genre|Company|Popular|Quarantine)/.test(each))).toEqual([])
})

test('what cannot be hidden is said so', () => {
  const { problems } = hiddenCoordinates(schema, [
    'Movie.summary',
    'Movie',
    'Movie.year',
    'Genre.name',
    'Stats.budget',
    'Attribution.FULL',
    '__Type.name',
  ])
  expect(problems).toEqual([
    'expected what the schema has, as in Movie.overview, got "Movie.summary".',
    'expected what the schema has, as in Movie.overview, got "Movie".',
    'Movie.year cannot be hidden: nearly everything is told by it.',
    'Genre.name cannot be hidden: nearly everything is told by it.',
    'Stats.budget cannot be hidden by itself: expected a field of Movie, Query, Subscription, Snapshot, Genre, Company, as in Movie.budget.',
    'Attribution.FULL cannot be hidden by itself: expected a field of Movie, Query, Subscription, Snapshot, Genre, Company, as in Movie.budget.',
    'expected what the schema has, as in Movie.overview, got "__Type.name".',
  ])
  expect(hiddenCoordinates(schema, ['Movie.profit']).problems).toEqual([
    'Movie.profit is Movie.revenue - Movie.budget: expected one of these to be hidden, too.',
  ])
})
