import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.js'
import { PageArgs } from '../page/page.args.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { LoadArgs, QuarantineArgs } from './load.input.js'
import { Load, LoadConnection } from './load.type.js'
import { Loading } from './loading.type.js'
import { QuarantineConnection } from './quarantine.type.js'

@Resolver()
export class LoadResolver {
  @Query(() => LoadConnection, {
    description:
      'Every load that came to an end, the newest first, published or not. It is not of a snapshot, but as of now.',
  })
  loads(@Args(() => PageArgs) args: PageArgs, @Ctx() { catalog }: Context, @Info() info: GraphQLResolveInfo) {
    return catalog.loads.page(pageOf(args, info), Selection.of(info))
  }

  @Query(() => Load, {
    nullable: true,
    description: 'The load with this id; null if there is none that came to an end. It is not of a snapshot.',
  })
  load(@Args(() => LoadArgs) { id }: LoadArgs, @Ctx() { catalog }: Context) {
    return catalog.loads.find(id)
  }

  @Query(() => Loading, {
    description: 'What is being loaded just now, and how far that is. It is not of a snapshot.',
  })
  loading(@Ctx() { catalog }: Context) {
    return catalog.loads.loading()
  }

  @Query(() => QuarantineConnection, {
    description:
      'The records that a load could not read, in the order of their lines; none of a load that there is not. It is not of a snapshot.',
  })
  quarantine(
    @Args(() => QuarantineArgs) args: QuarantineArgs,
    @Ctx() { catalog }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return catalog.loads.quarantine(args, pageOf(args, info), Selection.of(info))
  }
}
