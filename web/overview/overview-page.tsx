import type { ReactNode } from 'react'
import { QueryActions } from '../actions/query-actions.js'
import { usePageTitle } from '../address/use-page-title.js'
import { useAnswer } from '../api/use-answer.js'
import { Chart } from '../charts/chart.js'
import { MoneyByYear } from '../charts/money-by-year.js'
import { Figure } from '../figures/figure.js'
import { ago, capitalized, count, momentText, shareText, shortFigure } from '../figures/format.js'
import { Answered } from '../states/answered.js'
import { FirstQuestions } from './first-questions.js'
import { GenreRanking } from './genre-ranking.js'
import { moneyColumns, moneyOfYears } from './money-of-years.js'
import { OverviewDocument, type OverviewQuery } from './overview.graphql.js'

const HEIGHT = 900

/** What is there, at a glance. */
export default function OverviewPage(): ReactNode {
  usePageTitle('Overview')
  const answer = useAnswer(OverviewDocument, {})
  return (
    <main className="page" id="content">
      <Answered answer={answer} height={HEIGHT} title="Overview">
        {(data) => <Overview data={data} />}
      </Answered>
    </main>
  )
}

function Overview({ data }: { readonly data: OverviewQuery }): ReactNode {
  const { snapshot, years, genres } = data
  const { totals } = years
  const { id } = snapshot
  const money = moneyOfYears(years.rows)
  return (
    <div className="page-parts">
      <header className="page-head">
        <h1>{count(snapshot.movieCount, 'movie')}, and what they cost and earned</h1>
        <p className="quiet">
          Snapshot {id}, published{' '}
          <time dateTime={snapshot.publishedAt} title={momentText(snapshot.publishedAt)}>
            {ago(snapshot.publishedAt)}
          </time>
          : {count(snapshot.genreCount, 'genre')}, {count(snapshot.companyCount, 'company', 'companies')}.
        </p>
      </header>
      <dl className="headline-figures">
        {(['revenue', 'budget', 'profit'] as const).map((subject) => (
          <div key={subject}>
            <dt>{capitalized(subject)}</dt>
            <dd>
              <Figure
                value={totals[subject].sum}
                unit="dollars"
                standsAlone
                about={{
                  what: `Sum of ${subject}`,
                  movies: totals.movieCount,
                  known: totals[subject].knownCount,
                  snapshot: id,
                }}
              />
            </dd>
            <dd className="small">
              known for {shareText(totals[subject].knownCount, totals.movieCount)} of the movies
            </dd>
          </div>
        ))}
        <div>
          <dt>Earned per dollar spent</dt>
          <dd>
            <Figure
              value={totals.roi === null ? null : 1 + totals.roi}
              unit="ratio"
              standsAlone
              about={{
                what: 'Revenue per dollar of budget, where both are known,',
                movies: totals.movieCount,
                known: totals.profit.knownCount,
                snapshot: id,
              }}
            />
          </dd>
          <dd className="small">where both are known: {count(totals.profit.knownCount, 'movie')}</dd>
        </div>
      </dl>
      <Chart
        title="Money by year"
        sentence={sentenceOf(money)}
        rows={money}
        columns={moneyColumns(id)}
        actions={<QueryActions document={OverviewDocument} variables={{}} file={{ groupBy: ['YEAR'] }} />}
      >
        <MoneyByYear rows={money} label={sentenceOf(money)} />
      </Chart>
      <div className="grid">
        <GenreRanking rows={genres.rows} snapshot={id} />
        <FirstQuestions genre={genres.rows[0]?.key.genre ?? null} company={data.companies.nodes[0] ?? null} />
      </div>
    </div>
  )
}

function sentenceOf(rows: ReturnType<typeof moneyOfYears>): string {
  const best = rows.reduce<(typeof rows)[number] | null>(
    (found, row) => ((row.revenue ?? 0) > (found?.revenue ?? 0) ? row : found),
    null,
  )
  const first = rows[0]
  const last = rows.at(-1)
  if (best === null || first === undefined || last === undefined) return 'No revenue is known.'
  return `${first.year} to ${last.year}: most was earned in ${best.year}, ${shortFigure(best.revenue, 'dollars')}, known for ${shareText(best.known.revenue, best.movies)} of that year’s ${count(best.movies, 'movie')}.`
}
