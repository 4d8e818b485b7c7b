import { Field, Int, ObjectType } from 'type-graphql'
import { Company } from '../../company/company.type.js'
import { Country } from '../../country/country.type.js'
import { Genre } from '../../genre/genre.type.js'
import { NullableField } from '../../leaf-types/nullable-field.js'
import { SafeInt } from '../../leaf-types/safe-int.scalar.js'
import { EstimatedSize, PageSize } from '../../limits/list-size.js'
import { Collection, Language } from '../../movie/movie-attribute.type.js'
import { PageInfo } from '../../page/page.type.js'
import type { DimensionKey } from '../plan/dimensions.js'
import { estimatedOthers } from '../plan/estimated-groups.js'
import { Stats } from './stats.type.js'

@ObjectType({
  simpleResolvers: true,
  description:
    "Which movies a row is about. Only the dimensions in groupBy are filled; a null among those means 'unknown' or, for GENRE, COMPANY, COUNTRY, SPOKEN_LANGUAGE and COLLECTION, 'has none'.",
})
export class MovieStatsKey implements Record<DimensionKey, unknown> {
  @NullableField(() => Int, 'YEAR: the year of release.')
  readonly year!: number | null

  @NullableField(() => Int, 'QUARTER: the quarter of the year of release, 1 to 4.')
  readonly quarter!: number | null

  @NullableField(() => Int, 'MONTH: the month of the year of release, 1 to 12.')
  readonly month!: number | null

  @NullableField(() => Int, 'DECADE: the first year of it, 1990 for 1990..1999.')
  readonly decade!: number | null

  @NullableField(() => Genre, 'GENRE: the genre; null for the movies that have none.')
  readonly genre!: Genre | null

  @NullableField(() => Company, 'COMPANY: the company; null for the movies that have none.')
  readonly company!: Company | null

  @NullableField(() => Country, 'COUNTRY: the country; null for the movies that have none.')
  readonly country!: Country | null

  @NullableField(() => Collection, 'COLLECTION: the series; null for the movies that belong to none.')
  readonly collection!: Collection | null

  @NullableField(
    () => Language,
    'SPOKEN_LANGUAGE: the language; null for the movies of which none is known to be spoken.',
  )
  readonly spokenLanguage!: Language | null

  @NullableField(() => String, 'LANGUAGE: the ISO 639-1 code of the original language.')
  readonly language!: string | null

  @NullableField(() => String, 'STATUS: the state of production.')
  readonly status!: string | null
}

@ObjectType({
  implements: Stats,
  simpleResolvers: true,
  description: 'The aggregates of one combination of the dimensions in groupBy.',
})
export class MovieStatsRow extends Stats {
  @Field(() => MovieStatsKey, { description: 'Which combination this is.' })
  readonly key!: MovieStatsKey
}

@ObjectType({
  implements: Stats,
  simpleResolvers: true,
  description: 'The aggregates of all movies that match, each counted once.',
})
export class MovieStatsTotals extends Stats {}

@ObjectType({ simpleResolvers: true, description: 'Aggregates over movies: a page of rows, and the totals.' })
export class MovieStats {
  @PageSize()
  @Field(() => [MovieStatsRow], { description: 'One row per combination of the dimensions, after first and after.' })
  readonly rows!: readonly MovieStatsRow[]

  @EstimatedSize(({ around, genres }) => estimatedOthers(around, genres))
  @Field(() => [MovieStatsRow], {
    description:
      'One row for all groups that are not among the rows of this page and of those before it, also those that `having` leaves out; with `topPerGroup` one for each combination of its `within`, by these, ascending, nulls last. ' +
      'As if these groups were one: under FULL a movie of several of them counts once (never the sum of their rows), under SPLIT with the sum of its shares, so that rows and others add up to totals. ' +
      'Its key has the dimensions of `within`, all else null. No row where nothing is left. cumulativeSum is null. ' +
      'To the cost of a query it has one row, or with `topPerGroup` as many as there are combinations of `within`, at most 1000.',
  })
  readonly others!: readonly MovieStatsRow[]

  @Field(() => MovieStatsTotals, {
    description:
      'Over the distinct movies that match `where`: never the sum of the rows, which overlap under FULL. `having` and `topPerGroup` do not change it.',
  })
  readonly totals!: MovieStatsTotals

  @Field(() => SafeInt, { description: 'How many rows there are in all, before first/after.' })
  readonly totalGroups!: number

  @Field(() => PageInfo, { description: 'Where this page of rows stands.' })
  readonly pageInfo!: PageInfo
}
