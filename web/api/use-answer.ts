import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { type Failure, failureOf } from './failure.js'

/** An answer, and what it answers. */
export interface Shown<Data, Variables> {
  readonly data: Data
  readonly variables: Variables
}

/** What there is of an answer. */
export interface Answer<Data, Variables = OperationVariables> {
  /** What is to be shown: until the new answer is there, that to what was asked before; null before the first. */
  readonly shown: Shown<Data, Variables> | null
  readonly isWaiting: boolean
  readonly failure: Failure | null
  again(): void
}

const SECONDS_UNTIL_ASKED_AGAIN = 3

/** Asks, and asks again by itself where the server was out of reach. */
export function useAnswer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data, Variables> {
  const { data, error, loading, refetch } = useQuery<Data, OperationVariables>(document, {
    variables,
    notifyOnNetworkStatusChange: true,
  })
  const asked = JSON.stringify(variables)
  const [shown, setShown] = useState<(Shown<Data, Variables> & { readonly asked: string }) | null>(null)
  const failure = error === undefined ? null : failureOf(error)
  if (data !== undefined && (data !== shown?.data || asked !== shown.asked)) setShown({ data, variables, asked })
  const again = (): void => void refetch().catch(() => {})
  const isTransient = failure?.kind === 'unreachable'
  useEffect(() => {
    if (!isTransient || loading) return
    const timer = setTimeout(again, SECONDS_UNTIL_ASKED_AGAIN * 1000)
    return () => clearTimeout(timer)
  })
  return { shown: failure === null ? shown : null, isWaiting: loading, failure, again }
}
