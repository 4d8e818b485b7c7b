import { type ReactNode, useMemo } from 'react'
import { usePageTitle } from '../address/use-page-title.js'
import { MONEY } from '../charts/colors.js'
import { AttributionSwitch } from '../controls/attribution.js'
import { DollarsChoice } from '../controls/dollars.js'
import { Figure } from '../figures/figure.js'
import { capitalized, count, shareText } from '../figures/format.js'
import { attributionSentence } from './attribution-sentence.js'
import { BestMovies } from './best-movies.js'
import type { Counting, MoneySubject, Subject } from './subject.js'
import { useAnchor } from './use-anchor.js'
import { YearChart } from './year-chart.js'
import { moneyByYear, popularityByYear } from './year-values.js'
import './subject.css'

const POPULARITY = '#a865c9'

const MONEY_CHARTS: readonly { readonly subject: MoneySubject; readonly title: string }[] = [
  { subject: 'budget', title: 'Budget by year' },
  { subject: 'revenue', title: 'Revenue by year' },
  { subject: 'profit', title: 'Profit by year' },
]

interface SubjectViewProps {
  readonly subject: Subject
  readonly counting: Counting
  /** What stands beside the name, such as a choice of another one. */
  readonly controls?: ReactNode
  /** Further charts. */
  readonly children?: ReactNode
  readonly actions: ReactNode
}

/** The metrics of a genre or a company. */
export function SubjectView({ subject, counting, controls, children, actions }: SubjectViewProps): ReactNode {
  const { name, yearly, stats, movies } = subject
  useAnchor()
  usePageTitle(name)
  const money = useMemo(
    () => MONEY_CHARTS.map((chart) => ({ ...chart, rows: moneyByYear(yearly, chart.subject) })),
    [yearly],
  )
  const popularity = useMemo(() => popularityByYear(yearly), [yearly])
  return (
    <div className="page-parts">
      <header className="page-head">
        <div className="bar">
          <h1>{name}</h1>
          {controls}
        </div>
        <div className="bar">
          <AttributionSwitch />
          <DollarsChoice />
        </div>
        <p className="quiet small">{attributionSentence(subject, counting)}</p>
      </header>
      <Headline subject={subject} counting={counting} />
      <div className="grid">
        {money.map(({ subject: of, title, rows }) => (
          <YearChart
            key={of}
            anchor={of}
            title={title}
            what={`Sum of ${of}`}
            rows={rows}
            unit="dollars"
            color={MONEY[of]}
            counting={counting}
          />
        ))}
        <YearChart
          anchor="popularity"
          title="Average popularity by year"
          what="Average popularity"
          rows={popularity}
          unit="number"
          color={POPULARITY}
          counting={counting}
        />
        {children}
        <BestMovies movies={movies.nodes} counting={counting} />
      </div>
      {stats.movieCount > 0 && actions}
    </div>
  )
}

function Headline({ subject: { stats }, counting }: { subject: Subject; counting: Counting }): ReactNode {
  const { movieCount } = stats
  const { attribution, dollarsOf, snapshot } = counting
  return (
    <dl className="headline-figures">
      <div>
        <dt>Movies</dt>
        <dd>
          <Figure value={movieCount} unit="movies" standsAlone about={{ what: 'All', movies: movieCount, snapshot }} />
        </dd>
      </div>
      {(['revenue', 'budget', 'profit'] as const).map((of) => (
        <div key={of}>
          <dt>{capitalized(of)}</dt>
          <dd>
            <Figure
              value={stats[of].sum}
              unit="dollars"
              standsAlone
              about={{
                what: `Sum of ${of}`,
                movies: movieCount,
                known: stats[of].knownCount,
                unadjusted: stats[of].unadjustedCount,
                attribution,
                dollarsOf,
                snapshot,
              }}
            />
          </dd>
          <dd className="small">known for {shareText(stats[of].knownCount, movieCount)}</dd>
        </div>
      ))}
      <div>
        <dt>Earned per dollar spent</dt>
        <dd>
          <Figure
            value={stats.roi === null ? null : 1 + stats.roi}
            unit="ratio"
            standsAlone
            about={{
              what: 'Revenue per dollar of budget, where both are known,',
              movies: movieCount,
              known: stats.profit.knownCount,
              unadjusted: stats.profit.unadjustedCount,
              attribution,
              dollarsOf,
              snapshot,
            }}
          />
        </dd>
        <dd className="small">both known: {count(stats.profit.knownCount, 'movie')}</dd>
      </div>
    </dl>
  )
}
