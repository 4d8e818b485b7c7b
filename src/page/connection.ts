import type { Selection } from '../selection.js'
import type { PageInfo } from './page.type.js'

export interface Edge<Node> {
  readonly cursor: string
  readonly node: Node
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[]
  readonly nodes: readonly Node[]
  readonly pageInfo: PageInfo
  readonly totalCount: number
}

/** Whether anything of a page is asked for that its rows have to be read for. */
export function asksForRows(selection: Selection): boolean {
  return ['nodes', 'edges', 'pageInfo'].some((name) => selection.has(name))
}

/** A page of the edges behind a place, of which there may be one more than asked for: then there is a next page. */
export function connection<Node>(edges: readonly Edge<Node>[], first: number, totalCount: number): Connection<Node> {
  const shown = edges.slice(0, first)
  return {
    edges: shown,
    nodes: shown.map(({ node }) => node),
    pageInfo: { hasNextPage: edges.length > first, endCursor: shown.at(-1)?.cursor ?? null },
    totalCount,
  }
}
