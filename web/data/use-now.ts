import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useEffect, useRef } from 'react'
import { type Answer, useAnswer } from '../api/use-answer.js'

/** An answer that is as of now, not of a snapshot: it is asked anew whenever it is looked at, and whenever `turn` is another. */
export function useNow<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  turn: number,
): Answer<Data, Variables> {
  const answer = useAnswer(document, variables)
  const again = useRef(answer.again)
  again.current = answer.again
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is the reason to ask
  useEffect(() => again.current(), [turn])
  return answer
}
