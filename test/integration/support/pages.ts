interface Page<Row> {
  readonly rows: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** All pages of a list, each asked for behind the last one's end. */
export async function allPages<Row>(read: (after: string | null) => Promise<Page<Row>>): Promise<Row[][]> {
  const pages: Row[][] = []
  let after: string | null = null
  do {
    const { rows, pageInfo }: Page<Row> = await read(after)
    pages.push([...rows])
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null
  } while (after !== null)
  return pages
}
