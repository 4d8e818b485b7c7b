import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import { QueryActions } from '../actions/query-actions.js'
import { oneOf } from '../address/read-parameters.js'
import { usePageTitle } from '../address/use-page-title.js'
import { useParameters } from '../address/use-parameters.js'
import { useAnswer } from '../api/use-answer.js'
import { PageButtons } from '../controls/page-buttons.js'
import { SearchField } from '../controls/search-field.js'
import { Figure } from '../figures/figure.js'
import { capitalized, count } from '../figures/format.js'
import { KnownShare } from '../figures/known-share.js'
import { MovieCount } from '../figures/movie-count.js'
import type { CompanySort } from '../schema-types.js'
import { Answered } from '../states/answered.js'
import type { Column } from '../tables/column.js'
import { PlainTable } from '../tables/plain-table.js'
import { CompanyListDocument, type CompanyListQuery } from './companies.graphql.js'

type Company = CompanyListQuery['companies']['nodes'][number]

const HEIGHT = 900

/** What is found by name is no file: one of its movies' companies has the others of these movies, too. */
const EVERY_COMPANY = { groupBy: ['COMPANY'] } as const

const ORDERS = [
  { value: 'REVENUE_SUM', label: 'revenue' },
  { value: 'PROFIT_SUM', label: 'profit' },
  { value: 'BUDGET_SUM', label: 'budget' },
  { value: 'MOVIE_COUNT', label: 'movies' },
  { value: 'NAME', label: 'name' },
] as const satisfies readonly { value: CompanySort; label: string }[]

/** Companies, found by name and ranked. */
export default function CompaniesPage(): ReactNode {
  usePageTitle('Companies')
  const { get, set, replace } = useParameters()
  const name = get('name') ?? ''
  const by = oneOf(['REVENUE_SUM', 'PROFIT_SUM', 'BUDGET_SUM', 'MOVIE_COUNT', 'NAME'], get('by')?.toUpperCase() ?? null)
  const variables = {
    where: name === '' ? null : { name: { containsI: name } },
    orderBy: [{ by, direction: by === 'NAME' ? ('ASC' as const) : ('DESC' as const) }],
    after: get('after'),
  }
  const answer = useAnswer(CompanyListDocument, variables)
  return (
    <main className="page" id="content">
      <header className="page-head">
        <h1>Companies</h1>
        <div className="bar">
          <SearchField label="Name has" value={name} set={(text) => replace({ name: text, after: null })} />
          <label className="field">
            Most first, by
            <select
              value={by}
              onChange={({ currentTarget }) => set({ by: currentTarget.value.toLowerCase(), after: null })}
            >
              {ORDERS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <Answered answer={answer} height={HEIGHT}>
        {(data, asked) => (
          <>
            <Companies data={data} />
            <QueryActions
              document={CompanyListDocument}
              variables={asked}
              file={asked.where === null ? EVERY_COMPANY : undefined}
            />
          </>
        )}
      </Answered>
    </main>
  )
}

function Companies({ data: { companies, snapshot } }: { readonly data: CompanyListQuery }): ReactNode {
  const columns = useMemo(() => columnsOf(snapshot.id), [snapshot.id])
  const { nodes, totalCount, pageInfo } = companies
  if (nodes.length === 0) return <p className="quiet">No company has such a name. Fewer letters find more.</p>
  return (
    <div className="page-parts">
      <p className="quiet">
        {count(totalCount, 'company', 'companies')}. Money is of all their movies; of a movie of several companies, each
        counts it whole.
      </p>
      <PlainTable caption="Companies" rows={nodes} columns={columns} keyOf={({ id }) => id} />
      <PageButtons label="Pages of companies" pageInfo={pageInfo} />
    </div>
  )
}

function columnsOf(snapshot: number): Column<Company>[] {
  return [
    {
      id: 'name',
      label: 'Company',
      value: ({ name }) => name,
      cell: ({ id, name }) => <Link href={`/companies/${id}`}>{name}</Link>,
    },
    {
      id: 'movies',
      label: 'Movies',
      isNumber: true,
      value: ({ stats }) => stats.movieCount,
      cell: ({ name, stats }) => <MovieCount movies={stats.movieCount} which={`of ${name}`} snapshot={snapshot} />,
    },
    ...(['revenue', 'budget', 'profit'] as const).map(
      (of): Column<Company> => ({
        id: of,
        label: capitalized(of),
        isNumber: true,
        value: ({ stats }) => stats[of].sum,
        cell: ({ name, stats }) => (
          <Figure
            value={stats[of].sum}
            unit="dollars"
            about={{
              what: `Sum of ${of} of ${name}`,
              movies: stats.movieCount,
              known: stats[of].knownCount,
              attribution: 'FULL',
              snapshot,
            }}
          />
        ),
      }),
    ),
    {
      id: 'known',
      label: 'Revenue known',
      isNumber: true,
      value: ({ stats }) => stats.revenue.knownCount,
      cell: ({ stats }) => (
        <KnownShare of="Revenue" known={stats.revenue.knownCount} movies={stats.movieCount} snapshot={snapshot} />
      ),
    },
  ]
}
