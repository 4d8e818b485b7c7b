import { Args, FieldResolver, Resolver, Root } from 'type-graphql'
import { inWholeDollarsOf } from '../../clickhouse/index.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { DollarsArgs } from '../money/dollars.args.js'
import { dollarsOf } from '../money/dollars-of.js'
import { Movie } from './movie.type.js'

/** The money of a movie, in dollars of its release or of another year. */
@Resolver(() => Movie)
export class MovieMoneyResolver {
  @FieldResolver(() => SafeInt)
  budget(@Root() movie: Movie, @Args(() => DollarsArgs) args: DollarsArgs) {
    return inDollars(movie, movie.budget, args)
  }

  @FieldResolver(() => SafeInt)
  revenue(@Root() movie: Movie, @Args(() => DollarsArgs) args: DollarsArgs) {
    return inDollars(movie, movie.revenue, args)
  }

  @FieldResolver(() => SafeInt)
  profit(@Root() movie: Movie, @Args(() => DollarsArgs) args: DollarsArgs) {
    return inDollars(movie, movie.profit, args)
  }
}

function inDollars({ year }: Movie, dollars: number | null, args: DollarsArgs): number | null {
  const base = dollarsOf(args)
  if (base === null || dollars === null) return dollars
  return year === null ? null : inWholeDollarsOf(base, year, dollars)
}
