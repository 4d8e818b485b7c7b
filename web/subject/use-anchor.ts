import { useEffect } from 'react'

/** Leads to what the address names behind #, once that is there. */
export function useAnchor(): void {
  useEffect(() => {
    const name = location.hash.slice(1)
    if (name !== '') document.getElementById(name)?.scrollIntoView({ block: 'start' })
  }, [])
}
