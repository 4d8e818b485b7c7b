import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import { PageArgs } from '../page/page.args.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { MovieStatsTotals } from '../stats/api/movie-stats.type.js'
import { SnapshotChangesArgs } from './changes.input.js'
import { MovieChangeConnection, SnapshotChanges } from './changes.type.js'

type WithChanges = Pick<Context, 'changes'>

@Resolver(() => SnapshotChanges)
export class ChangesResolver {
  @Query(() => SnapshotChanges, {
    description:
      'How the snapshot `to` differs from the snapshot `from`: which movies were added, are gone or have changed, and the totals of ' +
      'both. SNAPSHOT_EXPIRED where one of them is not kept. It is of these two, whichever the rest of the response is computed from.',
  })
  snapshotChanges(@Args(() => SnapshotChangesArgs) { from, to }: SnapshotChangesArgs, @Ctx() { changes }: WithChanges) {
    return changes.between(from, to)
  }

  @FieldResolver(() => MovieChangeConnection, { description: 'The movies that only `to` has, by id.' })
  added(
    @Root() root: SnapshotChanges,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { changes }: WithChanges,
    @Info() info: GraphQLResolveInfo,
  ) {
    return changes.page('added', root, pageOf(args, info), Selection.of(info))
  }

  @FieldResolver(() => MovieChangeConnection, { description: 'The movies that only `from` has, by id.' })
  gone(
    @Root() root: SnapshotChanges,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { changes }: WithChanges,
    @Info() info: GraphQLResolveInfo,
  ) {
    return changes.page('gone', root, pageOf(args, info), Selection.of(info))
  }

  @FieldResolver(() => MovieChangeConnection, {
    description: 'The movies that both have, with different values of any field, by id.',
  })
  changed(
    @Root() root: SnapshotChanges,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { changes }: WithChanges,
    @Info() info: GraphQLResolveInfo,
  ) {
    return changes.page('changed', root, pageOf(args, info), Selection.of(info))
  }

  @FieldResolver(() => MovieStatsTotals, { description: 'The aggregates of all movies of `from`.' })
  totalsBefore(@Root() { from }: SnapshotChanges, @Ctx() { changes }: WithChanges, @Info() info: GraphQLResolveInfo) {
    return changes.totals(from, Selection.of(info))
  }

  @FieldResolver(() => MovieStatsTotals, { description: 'The aggregates of all movies of `to`.' })
  totalsAfter(@Root() { to }: SnapshotChanges, @Ctx() { changes }: WithChanges, @Info() info: GraphQLResolveInfo) {
    return changes.totals(to, Selection.of(info))
  }
}
