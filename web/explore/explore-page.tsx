import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { usePageTitle } from '../address/use-page-title.js'
import { Skeleton } from '../states/answered.js'
import { LeftOut } from '../states/left-out.js'
import { CompareFields } from './compare-fields.js'
import { CountingFields } from './counting-fields.js'
import { EmptyResult } from './empty-result.js'
import { GroupFields, MeasureFields } from './group-fields.js'
import { OrderFields } from './order-fields.js'
import { changed, type Question } from './question.js'
import { notUnderstood, parseQuestion } from './question-address.js'
import { addressOf, readyQuestions } from './ready-questions.js'
import { Refused } from './refused.js'
import { Result } from './result.js'
import { titleOf } from './sentence.js'
import { useChoices } from './use-choices.js'
import { useExploration } from './use-exploration.js'
import './explore.css'

const HEIGHT = 900

/** Any question of groups of movies: what to ask at the left, the answer at the right. */
export default function ExplorePage(): ReactNode {
  const [parameters] = useSearchParams()
  const [, go] = useLocation()
  const text = parameters.toString()
  const question = useMemo(() => parseQuestion(new URLSearchParams(text)), [text])
  usePageTitle(titleOf(question))
  const change = useCallback(
    (part: Partial<Question>) => {
      // What is in the address now: two changes may come before the page is drawn again.
      const now = new URLSearchParams(location.search)
      go(addressOf(changed(parseQuestion(now), part)))
    },
    [go],
  )
  const choices = useChoices()
  const [isOpen, setOpen] = useState(false)
  return (
    <main className="page explore-page" id="content">
      <header className="page-head">
        <h1>Explore</h1>
        <ReadyQuestions />
        <LeftOut parts={notUnderstood(parameters, question)} />
      </header>
      <div className="explore">
        <button
          type="button"
          className="button explore-toggle"
          aria-expanded={isOpen}
          aria-controls="explore-controls"
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen ? 'Hide the question' : 'Change the question'}
        </button>
        <form
          id="explore-controls"
          className="explore-controls panel"
          aria-label="The question"
          data-open={isOpen}
          onSubmit={(event) => event.preventDefault()}
        >
          <GroupFields question={question} change={change} />
          <MeasureFields question={question} change={change} />
          <CompareFields question={question} change={change} choices={choices} />
          <CountingFields question={question} change={change} />
          <OrderFields question={question} change={change} />
        </form>
        <Answer question={question} change={change} />
      </div>
    </main>
  )
}

interface AnswerProps {
  readonly question: Question
  readonly change: (part: Partial<Question>) => void
}

function Answer({ question, change }: AnswerProps): ReactNode {
  const { shown, isWaiting, failure, again } = useExploration(question)
  const { chart, shown: index } = question
  const answered = useMemo(
    () => (shown === null ? null : changed(shown.asked.question, { chart, shown: index })),
    [shown, chart, index],
  )
  if (failure !== null) return <Refused failure={failure} again={again} question={question} change={change} />
  if (shown === null || answered === null) return <Skeleton height={HEIGHT} />
  const { asked, exploration } = shown
  const isEmpty = exploration.side.groups.length === 0 && (exploration.other?.groups.length ?? 0) === 0
  return (
    <div className="explore-answer" aria-busy={isWaiting}>
      {isEmpty ? (
        <EmptyResult question={answered} change={change} movies={exploration.side.totals.movies} />
      ) : (
        <Result question={answered} change={change} asked={asked} exploration={exploration} />
      )}
    </div>
  )
}

function ReadyQuestions(): ReactNode {
  return (
    <nav aria-label="Questions to begin with">
      <ul className="explore-ready">
        {readyQuestions.map(({ label, question }) => (
          <li key={label}>
            <Link href={addressOf(question)}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
