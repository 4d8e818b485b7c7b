import { useSyncExternalStore } from 'react'

let isUnreachable = false
const listeners = new Set<() => void>()

/** Whether a page's code is waited for, the server being away. */
export function setUnreachable(value: boolean): void {
  isUnreachable = value
  for (const listener of listeners) listener()
}

export function useUnreachable(): boolean {
  return useSyncExternalStore(subscribe, () => isUnreachable)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
