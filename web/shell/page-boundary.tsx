import { Component, type ReactNode } from 'react'

interface PageBoundaryProps {
  readonly children: ReactNode
}

interface PageBoundaryState {
  readonly hasFailed: boolean
}

/** A fault of ours in one page leaves the others in reach. React has no other way to catch it than a class. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): PageBoundaryState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="page" id="content">
        <section className="panel" role="alert">
          <h1>This page has failed</h1>
          <p>That is a fault of the explorer, not of the data. The browser’s console says which.</p>
          <div className="bar">
            <button type="button" className="button button-main" onClick={() => location.reload()}>
              Load it again
            </button>
          </div>
        </section>
      </main>
    )
  }
}
