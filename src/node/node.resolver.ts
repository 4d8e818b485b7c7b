import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import { EstimatedSize } from '../limits/list-size.js'
import { checkRange } from '../page/check-range.js'
import { findNode } from './find-node.js'
import { Node } from './node.type.js'
import { decodeNodeId, encodeNodeId, isNodeType } from './node-id.js'

const MAX_NODES = 500

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The object with this nodeId; null if there is none (any more). BAD_USER_INPUT for a text that never was a nodeId.',
  })
  node(
    @Arg('nodeId', () => ID, { description: 'What the field `nodeId` of the object says.' }) nodeId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return findNode(decodeNodeId(nodeId, 'nodeId'), context, info)
  }

  @EstimatedSize(({ args: { nodeIds } }) => (Array.isArray(nodeIds) ? nodeIds.length : MAX_NODES))
  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The objects with these nodeIds, each in its place; null in the place of one that there is not (any more). ' +
      'To the cost of a query it has as many as there are ids.',
  })
  nodes(
    @Arg('nodeIds', () => [ID], { description: 'What their fields `nodeId` say; at most 500.' }) nodeIds: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    checkRange('nodeIds', nodeIds.length, 0, MAX_NODES)
    const keys = nodeIds.map((nodeId, index) => decodeNodeId(nodeId, `nodeIds.${index}`))
    return keys.map((key) => findNode(key, context, info))
  }

  @FieldResolver(() => ID)
  nodeId(@Root() { id }: { id: number | string }, @Info() { parentType: { name } }: GraphQLResolveInfo) {
    if (!isNodeType(name)) throw new TypeError(`expected the type of a node, got ${name}`)
    return encodeNodeId({ type: name, id: String(id) })
  }
}
