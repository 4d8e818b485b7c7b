import { Field, ID, InterfaceType } from 'type-graphql'
import type { NodeType } from './node-id.js'

/** An object as an interface has to be told of it: with the name of its type. */
export interface NodeObject {
  readonly __typename: NodeType
}

export function typeOfNode({ __typename }: NodeObject): NodeType {
  return __typename
}

@InterfaceType({
  description:
    'What can be asked for again by an id of its own, with `node`, as Relay does. ' +
    '(`id` is the id in the source, where a genre and a company may have the same one.)',
  resolveType: typeOfNode,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients.',
  })
  readonly nodeId!: string
}
