import { useMemo, useState } from 'react'
import type { Failure } from '../api/failure.js'
import { useAnswer } from '../api/use-answer.js'
import type { Question } from './question.js'
import { type Exploration, readAnswer } from './read-answer.js'
import { type Asked, ask } from './request.js'

/** What is known of the answer to a question. */
export interface Explored {
  /** Of the question before, until the answer to this one is there. */
  readonly shown: { readonly asked: Asked; readonly exploration: Exploration } | null
  readonly isWaiting: boolean
  readonly failure: Failure | null
  again(): void
}

/** How it is drawn is no part of what is asked. */
export function useExploration(question: Question): Explored {
  const identity = JSON.stringify({ ...question, chart: null, shown: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object with the same in it is the same question
  const asked = useMemo(() => ask(question), [identity])
  const { shown: answer, isWaiting, failure, again } = useAnswer(asked.document, asked.variables)
  const [kept, setKept] = useState<{ readonly data: unknown; readonly asked: Asked } | null>(null)
  if (answer !== null && answer.variables === asked.variables && kept?.asked !== asked)
    setKept({ data: answer.data, asked })
  const shown = useMemo(() => {
    if (kept === null) return null
    const exploration = readAnswer(kept.data, kept.asked.question)
    return exploration === null ? null : { asked: kept.asked, exploration }
  }, [kept])
  return { shown: failure === null ? shown : null, isWaiting, failure, again }
}
