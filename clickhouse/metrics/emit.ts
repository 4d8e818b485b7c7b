import { sql } from '../sql/sql.js'
import type { EmittedScript } from '../tables/emitted-script.js'
import { columnNamed } from './column-named.js'
import { eachMember, memberCount } from './lists.js'
import {
  companyMoviesColumns,
  countedColumns,
  exactColumns,
  exactName,
  type MovieColumn,
  subjectValue,
} from './movie-tables.js'
import type { MovieRows } from './stored-aggregates.js'
import { isWhole } from './subjects.js'
import { columnsOf, listsOf, type MetricsTable, metricsTables, subjectsOf } from './tables.js'

/** Each with a table and the view that fills it. */
export function metricsScripts(): EmittedScript[] {
  return [
    { name: '013_counted.sql', text: counted() },
    { name: '031_company_movies.sql', text: companyMovies() },
    ...metricsTables.map((table) => ({ name: table.script, text: metrics(table) })),
  ]
}

const MADE = '-- Emitted from metrics/ by `npm run codegen`.'

function counted(): string {
  const wide = widthOf([...countedColumns, ...exactColumns])
  const columns = [
    ...countedColumns.map(({ name, type }) => `${name.padEnd(wide)} ${type}`),
    ...exactColumns.map(({ name, type, value }) => `${name.padEnd(wide)} ${type} DEFAULT\n${indented(value)}`),
  ]
  return `-- Where the metrics count each movie exactly once. It keeps nothing: materialized views fill the metrics from it.
-- What is exact is the decimal that a float prints as, as in metrics/decimal.ts, unknown as 0.
${MADE}
${created('counted', columns)}
ENGINE = Null;

${view('counted')}
SELECT
    ${countedColumns.map(selected).join(', ')}
FROM {db:Identifier}.settled;
`
}

function companyMovies(): string {
  return `-- The movies of each company side by side, each with what its metrics are made of; company 0 has those without one.
-- A movie falls to its companies in \`parts\` equal parts.
-- Most companies have one movie a year, so sums by company and year would be as many rows, and could answer less.
${MADE}
${created('company_movies', definitions(companyMoviesColumns))}
ENGINE = MergeTree
ORDER BY (company_id, year)
SETTINGS index_granularity = 512;

${view('company_movies')}
SELECT
    ${companyMoviesColumns.map(selected).join(',\n    ')}
FROM {db:Identifier}.settled;
`
}

function metrics(table: MetricsTable): string {
  const { name, about, key, settings } = table
  const columns = columnsOf(table)
  const values = columns.map((column) => aliased(column.formula(countedRows).text, column.name))
  const order = key.length === 1 ? key.join() : `(${key.join(', ')})`
  return `${about.trimStart()}
${MADE}
${created(name, definitions(columns))}
ENGINE = AggregatingMergeTree
ORDER BY ${order}${settings === null ? '' : `\nSETTINGS ${settings}`};

${view(name)}
SELECT
    ${values.join(',\n    ')}
FROM
(
    SELECT
        ${countedSelection(table).join(',\n        ')}
    FROM {db:Identifier}.counted
)
GROUP BY ${key.join(', ')};
`
}

/** Rows of `counted`, which has exact values of what is not whole. */
const countedRows: MovieRows = {
  exact: (subject) =>
    isWhole(subject) ? sql`ifNull(${columnNamed(subject.column)}, 0)` : columnNamed(exactName(subject)),
  states: true,
}

/** What a table's metrics are made of, a line each. */
function countedSelection(table: MetricsTable): string[] {
  const subjects = subjectsOf(table)
  const exact = subjects.filter((subject) => !isWhole(subject)).map(exactName)
  const lists = listsOf(table)
  return [
    ['year', ...subjects.map((subject) => aliased(subjectValue(subject).text, subject.column))].join(', '),
    ...(exact.length === 0 ? [] : [exact.join(', ')]),
    ...lists.map((list) => eachMember(list).text),
    ...(table.keepsShares ? [`${lists.map((list) => memberCount(list).text).join(' * ')} AS parts`] : []),
  ]
}

function created(table: string, columns: readonly string[]): string {
  return `CREATE TABLE {db:Identifier}.${table}\n(\n    ${columns.join(',\n    ')}\n)`
}

function view(table: string): string {
  return `CREATE MATERIALIZED VIEW {db:Identifier}.${table}_mv TO {db:Identifier}.${table} AS`
}

interface Typed {
  readonly name: string
  readonly type: string
}

function definitions(columns: readonly Typed[]): string[] {
  const wide = widthOf(columns)
  return columns.map(({ name, type }) => `${name.padEnd(wide)} ${type}`)
}

const widthOf = (columns: readonly Typed[]): number => Math.max(...columns.map(({ name }) => name.length))

const selected = ({ from, name }: MovieColumn): string => aliased(from, name)

const indented = (text: string): string => text.replace(/^ */gm, ' '.repeat(8))

function aliased(value: string, name: string): string {
  return value === name ? name : `${value} AS ${name}`
}
