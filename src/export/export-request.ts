import {
  coerceInputValue,
  type GraphQLArgument,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'
import { forbidden, hiddenIn } from '../access/hidden/forbidden.js'
import type { Role } from '../access/role.js'
import { checkRange } from '../page/check-range.js'
import { UserInputError } from '../request/user-input-error.js'
import { shortMessage } from '../server/errors/shortened.js'
import { SNAPSHOT_PARAMETER } from '../snapshot/snapshot-header.js'
import { accumulates } from '../stats/plan/accumulates.js'
import { groupByOf } from '../stats/plan/check-plan.js'
import { type Measure, measuresByName, statsMeasures } from '../stats/plan/measures.js'
import type { Plan } from '../stats/plan/plan.js'
import type { StatsPageQuestion } from '../stats/plan/question.js'
import { statsPlan } from '../stats/plan/stats-plan.js'
import { type ExportFormatName, exportFormats, isExportFormat } from './export-format.js'

/** What an export is to have in it, and how. */
export interface ExportRequest {
  readonly format: ExportFormatName
  /** Whether it begins with a byte order mark. */
  readonly bom: boolean
  readonly plan: Plan
}

const MAX_ROWS = 2 ** 31 - 1

type ReadValue = (text: string, parameter: string) => unknown

const list: ReadValue = (text) => text.split(',')
const word: ReadValue = (text) => text
const number: ReadValue = (text) => (/^-?\d+$/.test(text) ? Number(text) : text)
const json: ReadValue = (text, parameter) => {
  try {
    return JSON.parse(text)
  } catch {
    const example = EXAMPLES.get(parameter)
    throw new UserInputError(parameter, `expected JSON${example ? `, as in ${example},` : ','} got something else.`)
  }
}

/** Of parameters that are JSON, what they may be. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['where', '{"year":{"gte":1990}}'],
  ['having', '[{"measure":"MOVIE_COUNT","gte":10}]'],
  ['orderBy', '[{"by":"REVENUE_SUM"}]'],
  ['topPerGroup', '{"within":["YEAR"],"first":3}'],
])

/** How a parameter is written that is an argument of `movieStats` of this type. */
function readerOf(type: GraphQLInputType): ReadValue {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return json
  if (isListType(getNullableType(type))) return list
  return named === GraphQLInt ? number : word
}

/** The arguments of `movieStats` but for the cursor: an export is no page of another one. */
function statsArgumentsOf(schema: GraphQLSchema): GraphQLArgument[] {
  const args = schema.getQueryType()?.getFields()['movieStats']?.args ?? []
  return args.filter(({ name }) => name !== 'after')
}

/** Refuses the value of a parameter that names what is hidden from who asks. */
type RefuseHidden = (parameter: string, value: unknown) => void

/** Refuses what a schema lacks, but the whole one has, as FORBIDDEN. */
export function hiddenFrom(role: Role, whole: GraphQLSchema): RefuseHidden {
  const types = new Map(statsArgumentsOf(whole).map(({ name, type }) => [name, type]))
  return (parameter, value) => {
    const type = types.get(parameter)
    const coordinate = type && hiddenIn(value, type, role.hidden)
    if (coordinate !== undefined) throw forbidden(coordinate)
  }
}

/** Reads the parameters of an export, against the schema of `movieStats`. Throws BAD_USER_INPUT that names a bad one. */
export function exportRequest(
  parameters: URLSearchParams,
  schema: GraphQLSchema,
  refuseHidden: RefuseHidden = () => {},
): ExportRequest {
  const known = statsArgumentsOf(schema)
  if (known.length === 0) throw forbidden('Query.movieStats')
  checkNames([...parameters.keys()], known)
  const args = statsArguments(parameters, known, refuseHidden)
  const plan = statsPlan(args, measuresOf(parameters.get('measures'), args, schema))
  checkRange('first', args.first, 1, MAX_ROWS)
  const page = parameters.has('first') ? { limit: args.first, offset: 0 } : null
  const format = formatOf(parameters.get('format'))
  return { format, bom: bomOf(parameters.get('bom'), format), plan: { ...plan, page } }
}

function checkNames(names: readonly string[], args: readonly GraphQLArgument[]): void {
  const parameters = ['format', 'bom', SNAPSHOT_PARAMETER, 'measures', ...args.map(({ name }) => name)]
  const unknown = names.find((name) => !parameters.includes(name))
  if (unknown !== undefined) {
    throw new UserInputError(unknown.slice(0, 50), `expected only the parameters ${parameters.join(', ')}.`)
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UserInputError(twice, 'expected it at most once, with commas between its values.')
}

function formatOf(name: string | null): ExportFormatName {
  if (name !== null && isExportFormat(name)) return name
  const got = name === null ? 'nothing' : JSON.stringify(name.slice(0, 50))
  throw new UserInputError('format', `expected one of ${Object.keys(exportFormats).join(', ')}, got ${got}.`)
}

/** Excel takes CSV for UTF-8 only after a byte order mark; in other formats there is none. */
function bomOf(text: string | null, format: ExportFormatName): boolean {
  if (text === null || text === 'false') return false
  if (text !== 'true') {
    throw new UserInputError('bom', `expected true or false, got ${JSON.stringify(text.slice(0, 50))}.`)
  }
  if (format !== 'csv') throw new UserInputError('bom', `expected it with format=csv only, got format=${format}.`)
  return true
}

/** Those of these names, or all that rows of these dimensions have; of what is in the schema's MovieStatsRow. */
function measuresOf(names: string | null, args: StatsPageQuestion, schema: GraphQLSchema): readonly Measure[] {
  const rows = schema.getType('MovieStatsRow')
  const fields = isObjectType(rows) ? rows.getFields() : {}
  const isThere = ({ path, within }: Measure): boolean => (within?.subject ?? path) in fields
  if (names === null) {
    const there = statsMeasures.filter(isThere)
    return accumulates(groupByOf(args)) ? there : there.filter(({ beside }) => beside !== 'years')
  }
  const asked = names.split(',').map((name) => {
    const measure = measuresByName.get(name)
    if (measure !== undefined && isThere(measure)) return measure
    if (measure !== undefined) throw forbidden(`StatsMeasure.${name}`)
    const known = [...measuresByName].flatMap(([each, of]) => (isThere(of) ? [each] : []))
    const got = JSON.stringify(name.slice(0, 50))
    throw new UserInputError('measures', `expected some of ${known.join(', ')}, got ${got}.`)
  })
  return [...new Set(asked)]
}

function statsArguments(
  parameters: URLSearchParams,
  known: readonly GraphQLArgument[],
  refuseHidden: RefuseHidden,
): StatsPageQuestion {
  const given = known.map((argument) => {
    const { name, type } = argument
    const text = parameters.get(name)
    if (text === null) return [name, argument.defaultValue] as const
    const value = readerOf(type)(text, name)
    refuseHidden(name, value)
    return [name, coerced(argument, value)] as const
  })
  const args: Readonly<Record<string, unknown>> = Object.fromEntries(given)
  return args as unknown as StatsPageQuestion // what it is coerced by is made of MovieStatsArgs, which implements it
}

/** The argument that a parameter stands for, as graphql-js makes it of a variable. */
function coerced({ name, type }: GraphQLArgument, given: unknown): unknown {
  return coerceInputValue(given, type, (path, _value, { message }) => {
    throw new UserInputError(pathOf([name, ...path]), shortMessage(message))
  })
}

/** As in `where.year.in[3]`. */
function pathOf(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1)
}
