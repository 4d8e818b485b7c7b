import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.js'
import { Snapshot } from './snapshot.type.js'

@Resolver(() => Snapshot)
export class SnapshotResolver {
  @Query(() => Snapshot, { description: 'The published snapshot that this whole response is computed from.' })
  snapshot(@Ctx() { snapshot }: Context) {
    return snapshot
  }
}
