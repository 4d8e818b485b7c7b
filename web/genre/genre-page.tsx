import { type ReactNode, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { ExportQuestion } from '../actions/addresses.js'
import { QueryActions } from '../actions/query-actions.js'
import { useAnswer } from '../api/use-answer.js'
import { useAttribution } from '../controls/attribution.js'
import { useDollarsOf } from '../controls/dollars.js'
import type { Attribution } from '../schema-types.js'
import { Answered } from '../states/answered.js'
import { NotFoundPage } from '../states/not-found-page.js'
import type { Counting } from '../subject/subject.js'
import { SubjectView } from '../subject/subject-view.js'
import { GenreDetailsDocument, type GenreDetailsQuery } from './genre.graphql.js'

const HEIGHT = 1200

/** A file has no rows of one genre's shares alone: what is shared has none. */
function fileOf(id: string, attribution: Attribution, dollarsOf: number | null): ExportQuestion | undefined {
  if (attribution === 'SPLIT') return undefined
  return { groupBy: ['YEAR'], where: { genres: { some: { id: { eq: id } } } }, dollarsOf }
}

/** What a genre cost and earned, and how popular it was. */
export default function GenrePage({ id }: { readonly id: string }): ReactNode {
  const attribution = useAttribution()
  const dollarsOf = useDollarsOf()
  const variables = { id, attribution, dollarsOf }
  const answer = useAnswer(GenreDetailsDocument, variables)
  if (answer.shown?.data.genre === null) return <NotFoundPage />
  const actions = (
    <QueryActions document={GenreDetailsDocument} variables={variables} file={fileOf(id, attribution, dollarsOf)} />
  )
  return (
    <main className="page" id="content">
      <Answered answer={answer} height={HEIGHT} title="Genre">
        {(data, counted) => (
          <Genre
            data={data}
            attribution={counted.attribution}
            dollarsOf={counted.dollarsOf ?? null}
            actions={actions}
          />
        )}
      </Answered>
    </main>
  )
}

interface GenreProps extends Pick<Counting, 'attribution' | 'dollarsOf'> {
  readonly data: GenreDetailsQuery
  readonly actions: ReactNode
}

function Genre({ data: { genre, genres, snapshot }, attribution, dollarsOf, actions }: GenreProps): ReactNode {
  const [, go] = useLocation()
  const counting = useMemo<Counting>(
    () => ({ groups: 'genres', attribution, dollarsOf, snapshot: snapshot.id }),
    [attribution, dollarsOf, snapshot.id],
  )
  if (genre === null) return null
  const another = (
    <label className="bar small">
      Another genre
      <select
        className="select"
        value={genre.id}
        onChange={({ currentTarget }) => go(`/genres/${currentTarget.value}${location.search}`)}
      >
        {genres.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return <SubjectView subject={genre} counting={counting} controls={another} actions={actions} />
}
