import type { Coded, Entity, OracleMovie } from './movie.js'

// The contract's filters, as GraphQL variables. An operator that is null is an absent one.

type Optional<T> = T | null | undefined
type Scalar = string | number | boolean

export interface EqualityFilter<T extends Scalar> {
  eq?: Optional<T>
  ne?: Optional<T>
  in?: Optional<T[]>
  notIn?: Optional<T[]>
  isNull?: Optional<boolean>
}
export interface OrderedFilter<T extends Scalar> extends EqualityFilter<T> {
  gt?: Optional<T>
  gte?: Optional<T>
  lt?: Optional<T>
  lte?: Optional<T>
}
export interface StringFilter extends EqualityFilter<string> {
  contains?: Optional<string>
  startsWith?: Optional<string>
  endsWith?: Optional<string>
  containsI?: Optional<string>
  startsWithI?: Optional<string>
  endsWithI?: Optional<string>
}
export interface EntityWhere {
  id?: Optional<EqualityFilter<string>>
  name?: Optional<StringFilter>
}
export interface CodeWhere {
  code?: Optional<StringFilter>
  name?: Optional<StringFilter>
}
export interface Relation<W> {
  some?: Optional<W>
  every?: Optional<W>
  none?: Optional<W>
}
export interface MovieWhere {
  AND?: Optional<MovieWhere[]>
  OR?: Optional<MovieWhere[]>
  NOT?: Optional<MovieWhere>
  id?: Optional<EqualityFilter<string>>
  title?: Optional<StringFilter>
  year?: Optional<OrderedFilter<number>>
  month?: Optional<OrderedFilter<number>>
  releaseDate?: Optional<OrderedFilter<string>>
  budget?: Optional<OrderedFilter<number>>
  revenue?: Optional<OrderedFilter<number>>
  profit?: Optional<OrderedFilter<number>>
  popularity?: Optional<OrderedFilter<number>>
  runtime?: Optional<OrderedFilter<number>>
  voteAverage?: Optional<OrderedFilter<number>>
  voteCount?: Optional<OrderedFilter<number>>
  originalLanguage?: Optional<StringFilter>
  status?: Optional<StringFilter>
  adult?: Optional<EqualityFilter<boolean>>
  genres?: Optional<Relation<EntityWhere>>
  companies?: Optional<Relation<EntityWhere>>
  countries?: Optional<Relation<CodeWhere>>
  spokenLanguages?: Optional<Relation<CodeWhere>>
}

/**
 * Whether a movie is kept. All conditions beside each other must hold. What asks nothing is no condition: it is left out of AND,
 * OR and NOT, and where nothing is left, those ask nothing themselves. A comparison, `ne` and `notIn` too, is false for an unknown value, so that its NOT is true.
 */
export function matches(movie: OracleMovie, where: Optional<MovieWhere>): boolean {
  if (where == null) return true
  const { AND, OR, NOT } = where
  const alternatives = (OR ?? []).filter(asksSomething)
  return (
    (AND ?? []).every((part) => matches(movie, part)) &&
    (alternatives.length === 0 || alternatives.some((part) => matches(movie, part))) &&
    (!asksSomething(NOT) || !matches(movie, NOT)) &&
    holds(String(movie.id), where.id) &&
    holds(movie.title, where.title) &&
    holds(movie.year, where.year) &&
    holds(movie.month, where.month) &&
    holds(movie.releaseDate, where.releaseDate) &&
    holds(movie.budget, where.budget) &&
    holds(movie.revenue, where.revenue) &&
    holds(movie.profit, where.profit) &&
    holds(movie.popularity, where.popularity) &&
    holds(movie.runtime, where.runtime) &&
    holds(movie.voteAverage, where.voteAverage) &&
    holds(movie.voteCount, where.voteCount) &&
    holds(movie.originalLanguage, where.originalLanguage) &&
    holds(movie.status, where.status) &&
    holds(movie.adult, where.adult) &&
    related(movie.genres, where.genres, matchesEntity) &&
    related(movie.companies, where.companies, matchesEntity) &&
    related(movie.countries, where.countries, matchesCode) &&
    related(movie.spokenLanguages, where.spokenLanguages, matchesCode)
  )
}

function asksSomething(where: Optional<MovieWhere>): boolean {
  if (where == null) return false
  const { AND, OR, NOT, genres, companies, countries, spokenLanguages, ...filters } = where
  return (
    [...(AND ?? []), ...(OR ?? []), NOT].some(asksSomething) ||
    Object.values(filters).some(comparesSomething) ||
    [genres, companies, countries, spokenLanguages].some(
      (relation) =>
        relation?.some != null ||
        relation?.none != null ||
        Object.values(relation?.every ?? {}).some(comparesSomething),
    )
  )
}

function comparesSomething(filter: Optional<object>): boolean {
  return Object.values(filter ?? {}).some((operand) => operand != null)
}

export function matchesEntity(entity: Entity, where: EntityWhere): boolean {
  return holds(String(entity.id), where.id) && holds(entity.name, where.name)
}

function matchesCode(coded: Coded, where: CodeWhere): boolean {
  return holds(coded.code, where.code) && holds(coded.name, where.name)
}

function related<T, W>(members: T[], relation: Optional<Relation<W>>, test: (member: T, where: W) => boolean): boolean {
  if (relation == null) return true
  const { some, every, none } = relation
  return (
    (some == null || members.some((member) => test(member, some))) &&
    (every == null || members.every((member) => test(member, every))) &&
    (none == null || !members.some((member) => test(member, none)))
  )
}

type AnyFilter = OrderedFilter<Scalar> & Omit<StringFilter, keyof EqualityFilter<string>>

function holds<T extends Scalar>(
  value: T | null,
  filter: Optional<EqualityFilter<T> & Omit<AnyFilter, keyof EqualityFilter<Scalar>>>,
): boolean {
  if (filter == null) return true
  const { isNull } = filter
  const compare = (operand: Optional<Scalar>, test: (value: T, operand: Scalar) => boolean) =>
    operand == null || (value !== null && test(value, operand))
  return (
    (isNull == null || (value === null) === isNull) &&
    compare(filter.eq, (a, b) => a === b) &&
    compare(filter.ne, (a, b) => a !== b) &&
    (filter.in == null || (value !== null && filter.in.includes(value))) &&
    (filter.notIn == null || (value !== null && !filter.notIn.includes(value))) &&
    compare(filter.gt, (a, b) => a > b) &&
    compare(filter.gte, (a, b) => a >= b) &&
    compare(filter.lt, (a, b) => a < b) &&
    compare(filter.lte, (a, b) => a <= b) &&
    compare(filter.contains, (a, b) => String(a).includes(String(b))) &&
    compare(filter.startsWith, (a, b) => String(a).startsWith(String(b))) &&
    compare(filter.endsWith, (a, b) => String(a).endsWith(String(b))) &&
    compare(filter.containsI, (a, b) => lower(a).includes(lower(b))) &&
    compare(filter.startsWithI, (a, b) => lower(a).startsWith(lower(b))) &&
    compare(filter.endsWithI, (a, b) => lower(a).endsWith(lower(b)))
  )
}

function lower(value: Scalar): string {
  return String(value).toLowerCase()
}
