const { REELHOUSE_URL } = process.env
if (REELHOUSE_URL === undefined) throw new Error('expected REELHOUSE_URL, where Reelhouse is; "npm test" sets it')

/** Where Reelhouse is. */
export const url: string = REELHOUSE_URL
export const endpoint = `${url}/graphql`

/** The data of Reelhouse's own answer, through no library at all. */
export async function raw<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors }: { data: Data; errors?: unknown } = JSON.parse(await response.text())
  if (errors !== undefined) throw new Error(`expected no errors, got ${JSON.stringify(errors)}`)
  return data
}

/** What a client shows, without what it has added for its cache. */
export function withoutTypenames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypenames)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => name !== '__typename')
  return Object.fromEntries(entries.map(([name, each]) => [name, withoutTypenames(each)]))
}
