import type { AnyRow } from '../request/row-list.js'
import type { PageInfo } from './page.type.js'

export interface Edge<Node> {
  readonly cursor: string
  readonly node: Node
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[]
  /** Those of the edges, or where no edges are asked for, rows that are kept. */
  readonly nodes: Iterable<Node | AnyRow>
  readonly pageInfo: PageInfo
  readonly totalCount: number
}
