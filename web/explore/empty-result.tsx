import { useQuery } from '@apollo/client/react'
import { type ReactNode, useMemo } from 'react'
import { count } from '../figures/format.js'
import { countRequest, readCounts } from './count-request.js'
import type { FieldsProps } from './group-fields.js'
import { type Loosening, loosenings } from './loosen.js'
import { selectionText } from './selection-text.js'

interface EmptyResultProps extends FieldsProps {
  /** That match before groups are left out. */
  readonly movies: number
}

/** Why there is nothing, and what to ask less of. */
export function EmptyResult({ question, change, movies }: EmptyResultProps): ReactNode {
  const offered = useMemo(
    () => loosenings(question).filter(({ change: { having } }) => (having === undefined) === (movies === 0)),
    [question, movies],
  )
  return (
    <section className="panel" role="status">
      <h2>{movies > 0 ? 'No group is like that' : 'No movie is like that'}</h2>
      <p>
        {movies > 0
          ? 'There are such movies, but the condition on the groups leaves none of them. Take it away, or ask for less.'
          : `There is no movie for “${selectionText(question.selection)}”. What there would be without one of these:`}
      </p>
      {movies > 0 ? (
        <div className="bar">
          {offered.map(({ label, change: loosened }) => (
            <button key={label} type="button" className="button" onClick={() => change(loosened)}>
              {label}
            </button>
          ))}
        </div>
      ) : (
        <Counted offered={offered} change={change} />
      )}
    </section>
  )
}

interface CountedProps {
  readonly offered: readonly Loosening[]
  readonly change: FieldsProps['change']
}

/** What each would find, so that nobody has to try. */
function Counted({ offered, change }: CountedProps): ReactNode {
  const { document, variables } = useMemo(
    () => countRequest(offered.flatMap(({ change: { selection } }) => selection ?? [])),
    [offered],
  )
  const { data } = useQuery(document, { variables })
  const counts = readCounts(data, offered.length)
  return (
    <div className="bar">
      {offered.map(({ label, change: loosened }, index) => {
        const found = counts[index] ?? null
        return (
          <button
            key={label}
            type="button"
            className="button"
            disabled={found === 0}
            onClick={() => change({ ...loosened, having: null })}
          >
            {label}
            {found !== null && `: ${count(found, 'movie')}`}
          </button>
        )
      })}
    </div>
  )
}
