import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { failureOf } from '../api/failure.js'
import { DataLoadingDocument, type DataLoadingQuery } from './loading.graphql.js'

/** How often it is asked while something is loading, and while nothing is. */
const BUSY_MS = 1000
const IDLE_MS = 4000

/** What is being loaded, asked again and again while the page is seen; null before it is known, or where a role does not see it. */
export function useLoading(onEnd: () => void): DataLoadingQuery['loading'] | null {
  const { data, error, startPolling, stopPolling } = useQuery(DataLoadingDocument, {
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: false,
    skipPollAttempt: () => document.hidden,
  })
  const loading = data?.loading ?? null
  const running = (loading?.loads.length ?? 0) + (loading?.elsewhere === true ? 1 : 0)
  const isHidden = error !== undefined && failureOf(error).kind === 'forbidden'
  useEffect(() => {
    if (isHidden) return
    startPolling(running > 0 ? BUSY_MS : IDLE_MS)
    return stopPolling
  }, [running, isHidden, startPolling, stopPolling])
  const before = useRef(running)
  useEffect(() => {
    if (running < before.current) onEnd()
    before.current = running
  }, [running, onEnd])
  return loading
}
