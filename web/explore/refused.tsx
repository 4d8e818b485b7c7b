import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.js'
import { FailurePanel } from '../states/failure-panel.js'
import type { FieldsProps } from './group-fields.js'
import { canRun, isRunning } from './measure-groups.js'
import { firstQuestion, groupBy } from './question.js'
import { topOf } from './usual.js'

interface RefusedProps extends FieldsProps {
  readonly failure: Failure
  readonly again: () => void
}

const FEWER = 100

/** Why there is no answer, in the server's words, and what to ask for instead. */
export function Refused({ failure, again, question, change }: RefusedProps): ReactNode {
  const { measures, other, rows, columns } = question
  const isByYearAlone = measures.some(isRunning) && !canRun(groupBy(question))
  return (
    <div className="page-parts">
      <FailurePanel failure={failure} again={again} height={160} />
      {failure.kind === 'refused' && (
        <section className="panel">
          <h2>What to ask instead</h2>
          <p>
            {isByYearAlone
              ? 'A running total goes from year to year: it needs groups by year.'
              : 'Fewer groups, fewer numbers or fewer things to group by are answered sooner.'}
          </p>
          <div className="bar">
            {isByYearAlone && (
              <button type="button" className="button" onClick={() => change({ rows: ['YEAR'], columns: null })}>
                Group by year
              </button>
            )}
            {topOf(question) > FEWER && (
              <button type="button" className="button" onClick={() => change({ top: FEWER })}>
                The first {FEWER} groups only
              </button>
            )}
            {measures.length > 1 && (
              <button type="button" className="button" onClick={() => change({ measures: measures.slice(0, 1) })}>
                The first number only
              </button>
            )}
            {groupBy(question).length > 1 && (
              <button
                type="button"
                className="button"
                onClick={() => change({ rows: columns === null ? rows.slice(0, -1) : rows, columns: null })}
              >
                One group less
              </button>
            )}
            {other !== null && (
              <button type="button" className="button" onClick={() => change({ other: null })}>
                Do not compare
              </button>
            )}
            <button type="button" className="button" onClick={() => change(firstQuestion)}>
              Begin anew
            </button>
          </div>
        </section>
      )}
    </div>
  )
}
