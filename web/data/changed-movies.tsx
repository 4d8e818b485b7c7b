import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useParameters } from '../address/use-parameters.js'
import { useServer } from '../api/server.js'
import { useAnswer } from '../api/use-answer.js'
import { PageButtons } from '../controls/page-buttons.js'
import { count } from '../figures/format.js'
import { Calm } from './calm.js'
import { DataChangedMoviesDocument, type DataChangedPageFragment } from './changes.graphql.js'
import { type ChangeKind, fieldWords, type Pair, valueText } from './compared.js'

type ChangedMovie = DataChangedPageFragment['nodes'][number]

interface ChangedMoviesProps {
  readonly pair: Pair
  readonly kind: ChangeKind
  readonly isEmpty: boolean
}

const NONE: Readonly<Record<ChangeKind, string>> = {
  changed: 'No movie has other values than before.',
  added: 'No movie was added.',
  gone: 'No movie is gone.',
}

/** A page of the movies that were added, are gone or have changed. */
export function ChangedMovies({ pair, kind, isEmpty }: ChangedMoviesProps): ReactNode {
  return isEmpty ? <p className="quiet">{NONE[kind]}</p> : <ChangedPage pair={pair} kind={kind} />
}

function ChangedPage({ pair, kind }: Omit<ChangedMoviesProps, 'isEmpty'>): ReactNode {
  const { get } = useParameters()
  const answer = useAnswer(DataChangedMoviesDocument, {
    ...pair,
    after: get('after'),
    isAdded: kind === 'added',
    isGone: kind === 'gone',
    isChanged: kind === 'changed',
  })
  return (
    <Calm answer={answer} height={300}>
      {({ snapshotChanges: { added, gone, changed } }) => {
        const page = changed ?? added ?? gone
        if (page === undefined) return null
        return (
          <div className="page-parts">
            <ul className="changed-movies">
              {page.nodes.map((movie) => (
                <ChangedItem key={movie.movieId} movie={movie} of={kind === 'gone' ? pair.from : pair.to} />
              ))}
            </ul>
            <PageButtons label="Pages of movies" pageInfo={page.pageInfo} />
          </div>
        )
      }}
    </Calm>
  )
}

function ChangedItem({ movie, of }: { readonly movie: ChangedMovie; readonly of: number }): ReactNode {
  const { reelhouse } = useServer()
  const { movieId, title, year, fields } = movie
  return (
    <li>
      <p>
        {reelhouse.snapshot === of ? <Link href={`/movies/${movieId}`}>{title}</Link> : <strong>{title}</strong>}{' '}
        <span className="quiet">{year ?? 'no date'}</span>
      </p>
      <FieldChanges fields={fields.slice(0, SEEN_AT_ONCE)} />
      {fields.length > SEEN_AT_ONCE && (
        <details>
          <summary>{count(fields.length - SEEN_AT_ONCE, 'more field')}</summary>
          <FieldChanges fields={fields.slice(SEEN_AT_ONCE)} />
        </details>
      )}
    </li>
  )
}

/** More than these are rarely changed, unless it is another movie altogether. */
const SEEN_AT_ONCE = 5

function FieldChanges({ fields }: Pick<ChangedMovie, 'fields'>): ReactNode {
  if (fields.length === 0) return null
  return (
    <dl className="field-changes">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWords(field)}</dt>
          <dd>
            {before === null ? valueText(field, before) : <del>{cut(valueText(field, before))}</del>}{' '}
            <span aria-hidden="true">→</span> <span className="hidden-text">, now </span>
            <ins>{cut(valueText(field, after))}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Of a plot, enough to know it by; its movie's page has all of it. */
const LONGEST = 160

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
