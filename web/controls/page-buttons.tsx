import type { ReactNode } from 'react'
import { useParameters } from '../address/use-parameters.js'

interface PageButtonsProps {
  readonly label: string
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

/** Leads to the next page of a list, and back to the first; the browser's Back leads to the one before. */
export function PageButtons({ label, pageInfo: { endCursor, hasNextPage } }: PageButtonsProps): ReactNode {
  const { get, set } = useParameters()
  const go = (after: string | null): void => {
    set({ after })
    window.scrollTo(0, 0)
  }
  if (get('after') === null && !hasNextPage) return null
  return (
    <nav className="bar" aria-label={label}>
      {get('after') !== null && (
        <button type="button" className="button" onClick={() => go(null)}>
          First page
        </button>
      )}
      {hasNextPage && (
        <button type="button" className="button" onClick={() => go(endCursor)}>
          Next page
        </button>
      )}
    </nav>
  )
}
