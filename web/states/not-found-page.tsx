import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePageTitle } from '../address/use-page-title.js'

export function NotFoundPage(): ReactNode {
  usePageTitle('No such page')
  return (
    <main className="page" id="content">
      <h1>There is no such page</h1>
      <p>
        <Link href="/">Back to the overview</Link>
      </p>
    </main>
  )
}
