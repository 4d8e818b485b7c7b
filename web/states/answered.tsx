import { type ReactNode, useEffect, useState } from 'react'
import type { Answer } from '../api/use-answer.js'
import { FailurePanel } from './failure-panel.js'
import './states.css'

interface AnsweredProps<Data, Variables> {
  readonly answer: Answer<Data, Variables>
  /** In pixels, of what will be there, so that nothing moves when it comes. */
  readonly height: number
  /** The heading of the page, where it comes with the answer: without one, this is it. */
  readonly title?: string
  readonly children: (data: Data, variables: Variables) => ReactNode
}

const MS_BEFORE_SKELETON = 200

/** What is known of an answer: itself, that it is on its way, or why there is none. */
export function Answered<Data, Variables>({
  answer,
  height,
  title,
  children,
}: AnsweredProps<Data, Variables>): ReactNode {
  const { shown, failure, isWaiting, again } = answer
  if (shown !== null) return <div aria-busy={isWaiting}>{children(shown.data, shown.variables)}</div>
  if (failure !== null) {
    return (
      <>
        {title !== undefined && <h1>{title}</h1>}
        <FailurePanel failure={failure} again={again} height={height} />
      </>
    )
  }
  return <Skeleton height={height} />
}

/** Nothing at first: most answers are there before anybody can see that they are awaited. */
export function Skeleton({ height }: { readonly height: number }): ReactNode {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), MS_BEFORE_SKELETON)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={isLate ? 'skeleton skeleton-late' : 'skeleton'} style={{ minHeight: height }} role="status">
      {isLate && <span className="hidden-text">Loading</span>}
    </div>
  )
}
