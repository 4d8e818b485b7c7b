import { Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context, SubscriptionContext } from '../context.js'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { EstimatedSize } from '../limits/list-size.js'
import { Load } from '../load/load.type.js'
import { Snapshot } from './snapshot.type.js'

type WithCatalog = Pick<Context, 'catalog'>

@Resolver(() => Snapshot)
export class SnapshotResolver {
  @Query(() => Snapshot, { description: 'The published snapshot that this whole response is computed from.' })
  snapshot(@Ctx() { snapshot }: Context) {
    return snapshot
  }

  @EstimatedSize(() => 10)
  @Query(() => [Snapshot], {
    description:
      'The snapshots that are kept, the one published last, which is served, first. The request header `x-reelhouse-snapshot` names ' +
      'one of them by its id, and has the request answered from it. To the cost of a query they are 10.',
  })
  snapshots(@Ctx() { catalog }: WithCatalog) {
    return catalog.snapshots.all()
  }

  @FieldResolver(() => SafeInt, {
    description: 'How much of the disk its tables take, in bytes. What it shares with another snapshot counts in both.',
  })
  bytes(@Root() { id }: Snapshot, @Ctx() { catalog }: WithCatalog) {
    return catalog.snapshots.bytes(id)
  }

  @EstimatedSize(() => 10)
  @FieldResolver(() => [Load], {
    description:
      'The loads that it is made of, the first one first: each was built on the snapshot of the one before it. To the cost of a query they are 10.',
  })
  loads(@Root() { id }: Snapshot, @Ctx() { catalog }: WithCatalog) {
    return catalog.loads.behind(id)
  }

  @Subscription(() => Snapshot, {
    description:
      'Each snapshot that becomes the one that is served, from now on, at most two seconds later, whichever process publishes it. ' +
      'Served as server-sent events at /graphql/stream, as the GraphQL over SSE protocol has it in distinct connections mode.',
    subscribe: ({ context }: { context: SubscriptionContext }) => context.publications.subscribe(),
  })
  snapshotPublished(@Root() [snapshot]: readonly [Snapshot]) {
    return snapshot
  }
}
