import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.js'
import { PageArgs } from '../page/page.args.js'
import { pageOf } from '../page/page.js'
import { Selection } from '../request/selection.js'
import { AuditLogConnection } from './audit.type.js'

@Resolver()
export class AuditResolver {
  @Query(() => AuditLogConnection, {
    description:
      'Who made and revoked API keys, and who published and dropped snapshots, the newest first. It is not of a snapshot, but as of now.',
  })
  auditLog(@Args(() => PageArgs) args: PageArgs, @Ctx() { catalog }: Context, @Info() info: GraphQLResolveInfo) {
    return catalog.audit.page(pageOf(args, info), Selection.of(info))
  }
}
