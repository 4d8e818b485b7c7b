import type { GraphQLRequest } from './addresses.js'

/** A command that asks the same in a POSIX shell. The key is not in it. */
export function curlOf(url: string, request: GraphQLRequest, snapshot: number | null, isSignedIn: boolean): string {
  const lines = [
    `curl ${quoted(url)}`,
    `-H 'content-type: application/json'`,
    ...(snapshot === null ? [] : [`-H 'x-reelhouse-snapshot: ${snapshot}'`]),
    ...(isSignedIn ? [`-H "authorization: Bearer $REELHOUSE_KEY"`] : []),
    `-d ${quoted(JSON.stringify(request))}`,
  ]
  return lines.join(' \\\n  ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
