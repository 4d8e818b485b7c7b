import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { parse } from 'graphql'
import type { ExportQuestion } from '../actions/addresses.js'
import { measureNamed } from '../figures/measures.js'
import { dimensionOf } from './dimensions.js'
import { groupBy, type Question } from './question.js'
import { orderOf, topOf } from './usual.js'
import { whereOf } from './where.js'

/** A question as the server takes it. What comes back is read by `readAnswer`. */
export interface Asked {
  readonly question: Question
  readonly query: string
  readonly document: TypedDocumentNode<unknown, OperationVariables>
  readonly variables: Readonly<Record<string, unknown>>
}

/** What is compared is asked for beyond what is shown: the other's first rows need not be the same. */
const ROWS_TO_COMPARE = 500

const TYPES: Readonly<Record<string, string>> = {
  groupBy: '[MovieDimension!]!',
  first: 'Int!',
  where: 'MovieWhere',
  otherWhere: 'MovieWhere',
  attribution: 'Attribution!',
  dollarsOf: 'Int',
  having: '[StatsCondition!]',
  orderBy: '[StatsOrderBy!]',
  topPerGroup: 'TopPerGroup',
}

export function ask(question: Question): Asked {
  const variables = variablesOf(question)
  const query = queryOf(question, Object.keys(variables))
  return { question, query, document: parse(query, { noLocation: true }), variables }
}

function variablesOf(question: Question): Record<string, unknown> {
  const { having, best, dollarsOf, selection, other, attribution } = question
  const order = orderOf(question)
  const where = whereOf(selection)
  const otherWhere = other === null ? undefined : whereOf(other)
  const top = topOf(question)
  return {
    groupBy: groupBy(question),
    first: other === null ? top : Math.max(top, ROWS_TO_COMPARE),
    attribution,
    ...(where !== undefined && { where }),
    ...(otherWhere !== undefined && { otherWhere }),
    ...(dollarsOf !== null && { dollarsOf }),
    ...(having !== null && { having: [{ measure: having.measure, [having.operator]: having.number }] }),
    ...(order !== null && { orderBy: [order] }),
    ...(best !== null && { topPerGroup: { within: [best.within], first: best.first } }),
  }
}

function queryOf(question: Question, variables: readonly string[]): string {
  const declared = variables.map((name) => `$${name}: ${TYPES[name]}`).join(', ')
  const shared = variables.filter((name) => name !== 'where' && name !== 'otherWhere')
  const given = (where: string): string =>
    [...shared.map((name) => `${name}: $${name}`), ...(variables.includes(where) ? [`where: $${where}`] : [])].join(
      ', ',
    )
  const key = groupBy(question).map((dimension) => {
    const { field, parts } = dimensionOf(dimension)
    return parts.length === 0 ? field : `${field} { ${parts.join(' ')} }`
  })
  const groups = `totalGroups
    rows { key { ${key.join(' ')} } ...Numbers }
    ${question.hasOthers && question.other === null ? `others { key { ${key.join(' ')} } ...Numbers }` : ''}
    totals { ...Numbers }`
  const other = question.other === null ? '' : `other: movieStats(${given('otherWhere')}) { ${groups} }`
  return `query Explore(${declared}) {
  snapshot { id }
  movieStats(${given('where')}) { ${groups} }
  ${other}
}
fragment Numbers on Stats { ${numbersOf(question)} }`
}

const MONEY: readonly string[] = ['revenue', 'budget', 'profit']

/** The numbers, and for how many movies each is known: exactly what is shown. */
function numbersOf({ measures, dollarsOf }: Question): string {
  const plain = new Set(['movieCount'])
  const bySubject = new Map<string, Set<string>>()
  const add = (subject: string, field: string): void => {
    bySubject.set(subject, (bySubject.get(subject) ?? new Set()).add(field))
  }
  for (const name of measures) {
    const measure = measureNamed(name)
    if (measure === undefined) continue
    const [field, inner] = measure.path
    if (inner === undefined) plain.add(field)
    else add(field, inner)
    if (measure.subject === null) continue
    add(measure.subject, 'knownCount')
    if (dollarsOf !== null && MONEY.includes(measure.subject)) add(measure.subject, 'unadjustedCount')
  }
  return [...plain, ...[...bySubject].map(([subject, fields]) => `${subject} { ${[...fields].join(' ')} }`)].join(' ')
}

/** The same as a file, with all groups unless fewer were asked for; of what is compared, the first. */
export function fileOf(question: Question): ExportQuestion {
  const { measures, selection, attribution, having, dollarsOf, best, top } = question
  const order = orderOf(question)
  return {
    ...(order !== null && { orderBy: [order] }),
    ...(best !== null && { topPerGroup: { within: [best.within], first: best.first } }),
    ...(top !== null && { first: top }),
    groupBy: groupBy(question),
    measures,
    where: whereOf(selection),
    attribution,
    dollarsOf,
    having: having === null ? undefined : [{ measure: having.measure, [having.operator]: having.number }],
  }
}
