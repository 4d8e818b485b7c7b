import { expect } from 'vitest'

export interface AskedPage {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

export interface PageOfIds {
  readonly totalCount: number
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: { readonly id: string } }>
  readonly nodes: ReadonlyArray<{ readonly id: string }>
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** The ids of a whole list in its order, read page by page from one of its ends, as Relay does it. */
export async function walk(
  from: 'start' | 'end',
  size: number,
  read: (page: AskedPage) => Promise<PageOfIds>,
): Promise<string[]> {
  const isForward = from === 'start'
  const ids: string[] = []
  let cursor: string | null = null
  for (;;) {
    const page: PageOfIds = await read(
      isForward
        ? { first: size, after: cursor, last: null, before: null }
        : { first: null, after: null, last: size, before: cursor },
    )
    const shown = page.edges.map(({ node }) => node.id)
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
    expect(page.nodes.map(({ id }) => id)).toEqual(shown)
    expect([startCursor, endCursor]).toEqual([page.edges[0]?.cursor ?? null, page.edges.at(-1)?.cursor ?? null])
    expect(isForward ? hasPreviousPage : hasNextPage).toBe(cursor !== null)
    if (isForward) ids.push(...shown)
    else ids.unshift(...shown)
    if (!(isForward ? hasNextPage : hasPreviousPage)) {
      expect(ids).toHaveLength(page.totalCount)
      return ids
    }
    cursor = isForward ? endCursor : startCursor
  }
}
