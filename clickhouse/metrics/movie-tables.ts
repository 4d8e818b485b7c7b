import { type Sql, sql } from '../sql/sql.js'
import { columnNamed } from './column-named.js'
import { printedDecimal } from './decimal.js'
import { lists } from './lists.js'
import { allSubjects, isWhole, type Subject } from './subjects.js'

/** A column of a table whose rows are each of one movie, and what of `settled` it is filled with. */
export interface MovieColumn {
  readonly name: string
  readonly type: string
  readonly from: string
}

/** A column that follows from others of its table. */
export interface FollowingColumn {
  readonly name: string
  readonly type: string
  readonly value: string
}

const same = (name: string, type: string): MovieColumn => ({ name, type, from: name })

/** A subject's value, made of the columns that the source says. */
export function subjectValue({ column, difference }: Subject): Sql {
  return difference === null
    ? columnNamed(column)
    : sql`${columnNamed(difference.of)} - ${columnNamed(difference.less)}`
}

export const subjectColumn = (subject: Subject): MovieColumn => ({
  name: subject.column,
  type: `Nullable(${subject.type})`,
  from: subjectValue(subject).text,
})

const GENRES: MovieColumn = { name: lists.genres.column, type: 'Array(UInt32)', from: 'genres.id' }
const COMPANIES: MovieColumn = { name: lists.companies.column, type: 'Array(UInt32)', from: 'companies.id' }

/** What is counted of a movie: `counted`. */
export const countedColumns: readonly MovieColumn[] = [
  same('year', 'UInt16'),
  GENRES,
  COMPANIES,
  ...allSubjects.filter(({ difference }) => difference === null).map(subjectColumn),
]

/** The name of the column of `counted` with the exact decimal of a subject, unknown as 0. */
export const exactName = ({ column }: Subject): string => `exact_${column}`

export const exactColumns: readonly FollowingColumn[] = allSubjects
  .filter((subject) => !isWhole(subject))
  .map((subject) => ({
    name: exactName(subject),
    type: 'Decimal(38, 18)',
    value: printedDecimal(sql`ifNull(${columnNamed(subject.column)}, 0)`).text,
  }))

/** The movies of each company side by side: `company_movies`. */
export const companyMoviesColumns: readonly MovieColumn[] = [
  { name: lists.companies.member, type: 'UInt32', from: 'arrayJoin(if(empty(companies), [0], companies.id))' },
  { name: 'movie_id', type: 'UInt32', from: 'id' },
  same('year', 'UInt16'),
  same('month', 'UInt8'),
  { name: 'parts', type: 'UInt16', from: 'greatest(length(companies), 1)' },
  ...allSubjects.map(subjectColumn),
  GENRES,
]
