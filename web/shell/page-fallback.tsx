import type { ReactNode } from 'react'
import { Skeleton } from '../states/answered.js'
import { useUnreachable } from './unreachable.js'

const HEIGHT = 900

/** While a page's code is on its way. */
export function PageFallback(): ReactNode {
  if (!useUnreachable()) {
    return (
      <div className="page">
        <Skeleton height={HEIGHT} />
      </div>
    )
  }
  return (
    <main className="page" id="content">
      <section className="panel" role="alert">
        <h1>No answer from the server</h1>
        <p>The page opens by itself as soon as the server is back.</p>
      </section>
    </main>
  )
}
