import type { GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { queryLimits } from '../../limits/query-limits.js'
import { hiddenCoordinates } from '../hidden/hidden-coordinates.js'
import { allPermissions, type Permission } from '../permission.js'
import type { Role } from '../role.js'
import { builtInRoles, DEFAULT_LIMITS } from './built-in-roles.js'
import { hiddenWithout, OF_WHOLE_DROPS } from './hidden-without.js'
import { JsonText, type Mistake, type Path } from './json-text.js'
import { rowRule } from './row-rule.js'

/** What is wrong with a file of roles, all of it. */
export class RoleFileError extends Error {
  override readonly name = 'RoleFileError'

  /** Each begins with the line that it is about. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

export interface RoleFileOptions {
  /** The whole one, which roles are held against. */
  readonly schema: GraphQLSchema
  /** Whether there are trusted documents. */
  readonly hasTrustedDocuments: boolean
}

const ROLE_NAME = /^[a-z][a-z0-9_-]{0,49}$/

/** What tells of all movies. */
const NOT_WITH_A_RULE: readonly Permission[] = ['quarantine', 'metrics', 'audit']

const atLeastOne = z.int().min(1)

const definition = z.strictObject({
  may: z.array(z.enum(allPermissions)).min(1),
  hidden: z.array(z.string()).default([]),
  movies: z.unknown().optional(),
  limits: z
    .strictObject({
      cost: atLeastOne.max(queryLimits.cost).default(DEFAULT_LIMITS.cost),
      requestsPerMinute: atLeastOne.nullable().default(null),
      statementsAtOnce: atLeastOne.nullable().default(null),
      exportedRowsPerHour: atLeastOne.nullable().default(null),
    })
    .default(DEFAULT_LIMITS),
  onlyTrustedDocuments: z.boolean().default(false),
})

type Problem = (path: Path, wrong: string) => void

/** The roles that a file defines, by their names, with the built-in ones. Throws a RoleFileError. */
export function rolesIn(text: string, options: RoleFileOptions): ReadonlyMap<string, Role> {
  const json = new JsonText(text)
  const mistakes: Mistake[] = [...json.mistakes]
  const problem: Problem = (path, wrong) => mistakes.push({ path, line: json.lineOf(path), wrong })
  const roles = new Map<string, Role>(Object.entries(builtInRoles))
  const { value } = json
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (mistakes.length === 0) problem([], 'expected an object that has a role for each name.')
  } else {
    for (const [name, told] of Object.entries(value)) {
      const role = roleOf(name, told, options, problem)
      if (role !== null) roles.set(name, role)
    }
  }
  if (mistakes.length === 0) return roles
  const inOrder = mistakes.sort((a, b) => a.line - b.line)
  throw new RoleFileError(inOrder.map(({ path, line, wrong }) => `line ${line}: ${pathText(path)}${wrong}`))
}

function roleOf(name: string, told: unknown, options: RoleFileOptions, problem: Problem): Role | null {
  if (Object.hasOwn(builtInRoles, name)) problem([name], 'is built in, and stays as it is. Choose another name.')
  else if (!ROLE_NAME.test(name)) {
    problem([name], 'expected a name of at most 50 small letters, digits, _ and -, a letter first.')
  }
  const read = definition.safeParse(told)
  for (const { path, message } of read.error?.issues ?? []) {
    problem([name, ...path.map((key) => (typeof key === 'number' ? key : String(key)))], `${message}.`)
  }
  // Each part by itself, too, so that all mistakes are told at once.
  const { hidden, movies, onlyTrustedDocuments } = partsOf(told)
  const rule =
    movies === undefined
      ? null
      : rowRule(movies, options.schema, (path, wrong) => problem([name, 'movies', ...path], wrong))
  const { coordinates, problems } = hiddenCoordinates(options.schema, hidden)
  for (const each of problems) problem([name, 'hidden'], each)
  checkTogether(partsOf(told), (path, wrong) => problem([name, ...path], wrong))
  if (onlyTrustedDocuments && !options.hasTrustedDocuments) {
    problem(
      [name, 'onlyTrustedDocuments'],
      'expected TRUSTED_DOCUMENTS to be set: without it, the role can ask nothing.',
    )
  }
  if (!read.success) return null
  const may = new Set(read.data.may)
  const ofDrops = movies !== undefined || hidesOfMovies(hidden) ? OF_WHOLE_DROPS : []
  return {
    name,
    may,
    hidden: new Set([...coordinates, ...hiddenWithout(may), ...ofDrops]),
    rule,
    limits: read.data.limits,
    onlyTrustedDocuments,
  }
}

/** What of a definition is as it should be, whatever the rest is. */
interface Parts {
  readonly may: ReadonlySet<string>
  readonly hidden: readonly string[]
  readonly movies: unknown
  readonly onlyTrustedDocuments: boolean
}

function partsOf(told: unknown): Parts {
  const { may, hidden, movies, onlyTrustedDocuments }: Readonly<Record<string, unknown>> =
    typeof told === 'object' && told !== null ? { ...told } : {}
  return {
    may: new Set(textsOf(may)),
    hidden: textsOf(hidden),
    movies,
    onlyTrustedDocuments: onlyTrustedDocuments === true,
  }
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : []
}

function hidesOfMovies(hidden: readonly string[]): boolean {
  return hidden.some((each) => each.startsWith('Movie.'))
}

/** Tells what contradicts itself. */
function checkTogether({ may, hidden, movies, onlyTrustedDocuments }: Parts, problem: Problem): void {
  for (const each of movies === undefined ? [] : NOT_WITH_A_RULE) {
    if (may.has(each)) problem(['may'], `expected no ${each} beside movies: it tells of all movies.`)
  }
  if (movies === undefined && hidesOfMovies(hidden) && may.has('quarantine')) {
    problem(['may'], 'expected no quarantine beside hidden fields of Movie: it has records as they were in the drop.')
  }
  if (onlyTrustedDocuments && may.has('export')) {
    problem(['may'], 'expected no export beside onlyTrustedDocuments: a file may have the answer to any question.')
  }
}

/** As in `press.hidden[2]: `. */
function pathText(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')
  return text === '' ? '' : `${text.slice(1)}: `
}
