import type { ReactNode } from 'react'
import type { Answer } from '../api/use-answer.js'
import { Answered } from '../states/answered.js'

interface CalmProps<Data, Variables> {
  readonly answer: Answer<Data, Variables>
  readonly height: number
  /** The heading of the page, where it comes with the answer. */
  readonly title?: string
  /** What stands there for a role that does not see it; by default a sentence that says so. */
  readonly forbidden?: ReactNode
  readonly children: (data: Data, variables: Variables) => ReactNode
}

/** A part of a page that a role may not see, which is no failure of the page. */
export function Calm<Data, Variables>({
  answer,
  height,
  title,
  forbidden,
  children,
}: CalmProps<Data, Variables>): ReactNode {
  if (answer.failure?.kind === 'forbidden') {
    return forbidden === undefined ? <p className="quiet">Your role does not see this.</p> : forbidden
  }
  return (
    <Answered answer={answer} height={height} {...(title !== undefined && { title })}>
      {children}
    </Answered>
  )
}
