import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.js'
import { Selection } from '../request/selection.js'
import type { NodeObject } from './node.type.js'
import type { NodeKey, NodeType } from './node-id.js'

type Found = object | null

/** How an object of each type is found by its id; null if there is none. */
const finders: Readonly<Record<NodeType, (id: string, context: Context, info: GraphQLResolveInfo) => Promise<Found>>> =
  {
    Movie: (id, { stores }, info) => stores.movies.find(id, Selection.of(info, 'Movie')),
    Genre: (id, { stores }) => stores.genres.find({ id }),
    Company: (id, { stores }) => stores.companies.find(id),
    Snapshot: (id, { catalog }) => catalog.snapshots.find(Number(id)),
    Load: (id, { catalog }) => catalog.loads.find(id),
  }

/** The object that a nodeId stands for, with the name of its type; null if there is none. */
export async function findNode(
  { type, id }: NodeKey,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<NodeObject | null> {
  if (info.schema.getType(type) === undefined) return null // it is hidden from who asks
  const found = await finders[type](id, context, info)
  return found && { ...found, __typename: type }
}
