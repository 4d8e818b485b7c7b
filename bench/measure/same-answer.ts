import type { ClickHouseClient } from '@clickhouse/client'
import type { GraphQLTransport } from '../drive/graphql-transport.js'
import { askRaw } from '../drive/raw-client.js'
import type { Parameters } from '../questions/parameters.js'
import type { Question, Row } from '../questions/question.js'
import { at } from '../questions/read-answer.js'

/** Asks both sides, and rejects if they do not say the same. */
export async function checkSameAnswer(
  graphql: GraphQLTransport,
  client: ClickHouseClient,
  question: Question,
  parameters: Parameters,
): Promise<void> {
  if (question.rows === null) return
  const answer: unknown = JSON.parse(
    (await graphql.send({ query: question.document, variables: question.variables(parameters) })).toString(),
  )
  const rows = question.rows(at(answer, 'data'))
  const raw = (await askRaw(client, question.statements(parameters))).flatMap(parseRows)
  const different = rows.findIndex((row, index) => !isSame(row, raw[index]))
  if (different === -1 && rows.length === raw.length) return
  const place = different === -1 ? Math.min(rows.length, raw.length) : different
  throw new Error(
    `expected the same answer to ${question.id} with ${JSON.stringify(parameters)}: ${rows.length} and ${raw.length} rows,` +
      ` at ${place} ${JSON.stringify(rows[place])} from GraphQL and ${JSON.stringify(raw[place])} from ClickHouse`,
  )
}

function parseRows(text: string): Row[] {
  const parsed: unknown = JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`)
  return Array.isArray(parsed) ? parsed : []
}

const TOLERANCE = 1e-9

/** Numbers may differ where they were added up in another order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]))
  }
  return a === b
}
