import { Field, InterfaceType, ObjectType } from 'type-graphql'
import { RATING_PRIOR } from '../../../clickhouse/index.js'
import { Float } from '../../leaf-types/float.scalar.js'
import { NullableField } from '../../leaf-types/nullable-field.js'
import { SafeInt } from '../../leaf-types/safe-int.scalar.js'

@ObjectType({
  simpleResolvers: true,
  description:
    "US dollars: those of each movie's release, or with `dollarsOf` those of that year, in which min and max are rounded to whole ones. " +
    "Null where no movie has a known value. All but sum are of the distinct movies' own values, never split.",
})
export class MoneyStats {
  @Field(() => Float, {
    nullable: true,
    description: "Sum of the known values, in US dollars; with SPLIT of the movies' shares.",
  })
  readonly sum!: number | null

  @NullableField(() => Float, 'Mean of the known values, in US dollars.')
  readonly avg!: number | null

  @NullableField(() => SafeInt, 'Least known value, in US dollars.')
  readonly min!: number | null

  @NullableField(() => SafeInt, 'Greatest known value, in US dollars.')
  readonly max!: number | null

  @NullableField(
    () => Float,
    'Exact median of the known values, in US dollars: the mean of the middle two where their number is even.',
  )
  readonly median!: number | null

  @NullableField(
    () => Float,
    'The 10th percentile by nearest rank, in US dollars: of n known values in ascending order the one at place ceil(n / 10), always one that a movie has.',
  )
  readonly p10!: number | null

  @NullableField(
    () => Float,
    'The 90th percentile by nearest rank, in US dollars: of n known values in ascending order the one at place ceil(9 n / 10), always one that a movie has.',
  )
  readonly p90!: number | null

  @NullableField(
    () => Float,
    'sum / the sum of the same in `totals` (every movie once and whole), 0 to 1: with SPLIT the shares of all rows never add up to over 1. Null where the sum is no part of that: unknown, negative, or greater (profit beside losses); or that is not above 0. In `yearly` and `stats` of a genre or company it is of all of its movies (in the years asked for), unsplit.',
  )
  readonly share!: number | null

  @NullableField(
    () => Float,
    'Running total of sum over YEAR, ascending, up to and including the year of the row, beside the same values of the other dimensions in groupBy; over all groups, whichever rows `having`, `topPerGroup` and the page choose. Needs YEAR in groupBy without QUARTER, MONTH and DECADE. In `yearly` it runs over the years asked for. Null for movies without a year, where nothing is known up to the year, and in rows that are of no year.',
  )
  readonly cumulativeSum!: number | null

  @Field(() => SafeInt, {
    description:
      'How many distinct movies have a known value; with `dollarsOf`, one that can be told in dollars of that year.',
  })
  readonly knownCount!: number

  @Field(() => SafeInt, {
    description:
      'With `dollarsOf`: how many distinct movies have a known value that cannot be told in dollars of that year, since they have no date ' +
      'or are of a year without prices. They are left out of all other numbers of this object. 0 without `dollarsOf`.',
  })
  readonly unadjustedCount!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Sums are attributed like money; all else is of the distinct movies' own values, never split. Null where no movie has a known value.",
})
export class NumberStats {
  @Field(() => Float, { nullable: true, description: "Sum of the known values; with SPLIT of the movies' shares." })
  readonly sum!: number | null

  @NullableField(() => Float, 'Mean of the known values.')
  readonly avg!: number | null

  @NullableField(() => Float, 'Least known value.')
  readonly min!: number | null

  @NullableField(() => Float, 'Greatest known value.')
  readonly max!: number | null

  @NullableField(
    () => Float,
    'Exact median of the known values: the mean of the middle two where their number is even.',
  )
  readonly median!: number | null

  @NullableField(
    () => Float,
    'The 10th percentile by nearest rank: of n known values in ascending order the one at place ceil(n / 10), always one that a movie has.',
  )
  readonly p10!: number | null

  @NullableField(
    () => Float,
    'The 90th percentile by nearest rank: of n known values in ascending order the one at place ceil(9 n / 10), always one that a movie has.',
  )
  readonly p90!: number | null

  @NullableField(
    () => Float,
    'sum / the sum of the same in `totals` (every movie once and whole), 0 to 1: with SPLIT the shares of all rows never add up to over 1. Null where the sum is no part of that: unknown, negative, or greater (profit beside losses); or that is not above 0. In `yearly` and `stats` of a genre or company it is of all of its movies (in the years asked for), unsplit.',
  )
  readonly share!: number | null

  @NullableField(
    () => Float,
    'Running total of sum over YEAR, ascending, up to and including the year of the row, beside the same values of the other dimensions in groupBy; over all groups, whichever rows `having`, `topPerGroup` and the page choose. Needs YEAR in groupBy without QUARTER, MONTH and DECADE. In `yearly` it runs over the years asked for. Null for movies without a year, where nothing is known up to the year, and in rows that are of no year.',
  )
  readonly cumulativeSum!: number | null

  @Field(() => SafeInt, { description: 'How many distinct movies have a known value.' })
  readonly knownCount!: number
}

@InterfaceType({ description: 'What every aggregate row offers.' })
export abstract class Stats {
  @Field(() => SafeInt, { description: 'Distinct movies in the row, whatever the attribution.' })
  readonly movieCount!: number

  @Field(() => Float, {
    description:
      "Sum of the movies' weights: movieCount with FULL; with SPLIT it adds up, over all rows, to the number of movies.",
  })
  readonly attributedCount!: number

  @Field(() => MoneyStats, { description: 'Budgets, in US dollars.' })
  readonly budget!: MoneyStats

  @Field(() => MoneyStats, { description: 'Revenues, in US dollars.' })
  readonly revenue!: MoneyStats

  @Field(() => MoneyStats, {
    description: 'Revenue - budget in US dollars, over movies whose budget and revenue are both known.',
  })
  readonly profit!: MoneyStats

  @Field(() => NumberStats, { description: "The Movie Database's measure of attention, without a unit." })
  readonly popularity!: NumberStats

  @Field(() => NumberStats, { description: 'Length, in minutes.' })
  readonly runtime!: NumberStats

  @Field(() => NumberStats, { description: "The movies' mean votes, 0 to 10." })
  readonly voteAverage!: NumberStats

  @Field(() => NumberStats, { description: 'How many votes the movies got; a movie that nobody voted for has 0.' })
  readonly voteCount!: NumberStats

  @Field(() => Float, {
    nullable: true,
    description:
      "Return on investment, 1 for 100 %: sum of profit / sum of budget, both over the movies whose budget and revenue are both known: of sums, not the mean of the movies' own ratios. With SPLIT both sums are of the movies' shares. Null where no movie has both.",
  })
  readonly roi!: number | null

  @NullableField(
    () => Float,
    `Bayesian mean of the votes, 0 to 10: (${RATING_PRIOR.votes} * ${RATING_PRIOR.average.toFixed(1)} + sum of voteAverage * voteCount) / (${RATING_PRIOR.votes} + sum of voteCount), over the distinct movies that have votes and a known voteAverage, whatever the attribution. ` +
      `The prior, as if there were ${RATING_PRIOR.votes} votes of ${RATING_PRIOR.average.toFixed(1)} more, keeps rows with few votes from the ends. Null where no movie has votes.`,
  )
  readonly weightedRating!: number | null
}
