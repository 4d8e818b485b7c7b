import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { QueryActions } from '../actions/query-actions.js'
import { usePageTitle } from '../address/use-page-title.js'
import { useAnswer } from '../api/use-answer.js'
import { DollarsChoice, useDollarsOf } from '../controls/dollars.js'
import { Figure } from '../figures/figure.js'
import { capitalized, dayText, exactFigure, UNKNOWN, type Unit } from '../figures/format.js'
import { Answered } from '../states/answered.js'
import { NotFoundPage } from '../states/not-found-page.js'
import { MovieDetailsDocument, type MovieDetailsQuery } from './movie.graphql.js'
import './movie-page.css'

const HEIGHT = 700

/** All that is known of one movie. */
export default function MoviePage({ id }: { readonly id: string }): ReactNode {
  const variables = { id, dollarsOf: useDollarsOf() }
  const answer = useAnswer(MovieDetailsDocument, variables)
  if (answer.shown?.data.movie === null) return <NotFoundPage />
  return (
    <main className="page" id="content">
      <Answered answer={answer} height={HEIGHT} title="Movie">
        {({ movie, snapshot }, asked) =>
          movie !== null && (
            <div className="page-parts">
              <Movie movie={movie} dollarsOf={asked.dollarsOf ?? null} snapshot={snapshot.id} />
              <QueryActions document={MovieDetailsDocument} variables={asked} />
            </div>
          )
        }
      </Answered>
    </main>
  )
}

type MovieFigure = 'revenue' | 'budget' | 'profit' | 'voteAverage' | 'voteCount' | 'popularity'

interface MovieProps {
  readonly movie: NonNullable<MovieDetailsQuery['movie']>
  readonly dollarsOf: number | null
  readonly snapshot: number
}

function Movie({ movie, dollarsOf, snapshot }: MovieProps): ReactNode {
  const { title, originalTitle, tagline, overview, year, genres, companies } = movie
  usePageTitle(title)
  const figure = (of: MovieFigure, label: string, unit: Unit): ReactNode => (
    <Figure
      value={movie[of]}
      unit={unit}
      standsAlone
      about={{ what: `${label} of “${title}”`, dollarsOf: unit === 'dollars' ? dollarsOf : null, snapshot }}
    />
  )
  const dollars = dollarsOf === null ? 'in dollars of its year' : `in dollars of ${dollarsOf}`
  return (
    <>
      <header className="page-head">
        <h1>
          {title} <span className="quiet">{year ?? 'without a date'}</span>
        </h1>
        {originalTitle !== null && originalTitle !== title && <p className="quiet">{originalTitle}</p>}
        {tagline !== null && (
          <p>
            <em>{tagline}</em>
          </p>
        )}
        <div className="bar">
          <DollarsChoice />
        </div>
      </header>
      <dl className="headline-figures">
        {(['revenue', 'budget', 'profit'] as const).map((of) => (
          <div key={of}>
            <dt>{capitalized(of)}</dt>
            <dd>{movie[of] === null ? UNKNOWN : figure(of, capitalized(of), 'dollars')}</dd>
            <dd className="small">{movie[of] === null ? 'nobody says, which is not zero' : dollars}</dd>
          </div>
        ))}
        <div>
          <dt>Votes</dt>
          <dd>{figure('voteAverage', 'Vote average', 'rating')}</dd>
          <dd className="small">of 10, by {figure('voteCount', 'Votes', 'votes')} votes</dd>
        </div>
        <div>
          <dt>Popularity</dt>
          <dd>{figure('popularity', 'Popularity', 'number')}</dd>
        </div>
      </dl>
      {overview !== null && <p>{overview}</p>}
      <dl className="facts">
        <Fact name="Genres">{links('/genres', genres)}</Fact>
        <Fact name="Companies">{links('/companies', companies)}</Fact>
        <Fact name="Released">{dayText(movie.releaseDate)}</Fact>
        <Fact name="Status">{movie.status ?? UNKNOWN}</Fact>
        <Fact name="Runtime">{movie.runtime === null ? UNKNOWN : exactFigure(movie.runtime, 'minutes')}</Fact>
        <Fact name="Countries">{names(movie.countries)}</Fact>
        <Fact name="Spoken languages">{names(movie.spokenLanguages)}</Fact>
        <Fact name="Original language">{movie.originalLanguage ?? UNKNOWN}</Fact>
        <Fact name="Collection">{movie.collection?.name ?? 'none'}</Fact>
        <Fact name="TMDB">{movie.id}</Fact>
        <Fact name="IMDb">{movie.imdbId ?? UNKNOWN}</Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface Named {
  readonly name: string
}

function names(all: readonly Named[]): string {
  return all.length === 0 ? UNKNOWN : all.map(({ name }) => name).join(', ')
}

function links(to: string, all: readonly (Named & { readonly id: string })[]): ReactNode {
  if (all.length === 0) return UNKNOWN
  return all.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link href={`${to}/${id}`}>{name}</Link>
    </span>
  ))
}
