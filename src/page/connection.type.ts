import { type ClassType, Field, ObjectType } from 'type-graphql'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { PageSize } from '../limits/list-size.js'
import type { Connection, Edge } from './connection.js'
import { PageInfo } from './page.type.js'

/** What the descriptions say of the nodes of a list. */
export interface NodeWords {
  /** One of them where it is in a list: `A movie`. */
  readonly listed: string
  /** Which one it is: `movie`. */
  readonly one: string
  readonly many: string
  /** What a page has, if that is not said by `many`. */
  readonly page?: string
  readonly total: string
}

/** The types of a list in pages: `<name>Connection`, which is returned, and its `<name>Edge`. */
export function connectionType<Node extends object>(
  name: string,
  node: ClassType<Node>,
  { listed, one, many, page = many, total }: NodeWords,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `${listed} and its place in the list.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: `Give it as \`after\` to go on behind this ${one}.` })
    readonly cursor!: string

    @Field(() => node, { description: `The ${one}.` })
    readonly node!: Node
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${page}.` })
  class NodeConnection implements Connection<Node> {
    @PageSize()
    @Field(() => [NodeEdge], { description: `The ${many} of this page, each with its cursor.` })
    readonly edges!: readonly NodeEdge[]

    @PageSize()
    @Field(() => [node], { description: `The ${many} of this page.` })
    readonly nodes!: readonly Node[]

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    readonly pageInfo!: PageInfo

    @Field(() => SafeInt, { description: `${total}, on all pages.` })
    readonly totalCount!: number
  }
  return NodeConnection
}
