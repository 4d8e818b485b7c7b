import { type ReactNode, Suspense, useEffect } from 'react'
import { Route, Router, Switch, useLocation, useSearchParams } from 'wouter'
import { keepingSnapshot } from '../address/keeping-snapshot.js'
import { ServerProvider } from '../api/server.js'
import { AboutTip } from '../figures/about-tip.js'
import { NoSnapshotPage } from '../states/no-snapshot-page.js'
import { NotFoundPage } from '../states/not-found-page.js'
import { Header } from './header.js'
import { latePage } from './late-page.js'
import { PageBoundary } from './page-boundary.js'
import { PageFallback } from './page-fallback.js'
import { SnapshotNotice } from './snapshot-notice.js'

const OverviewPage = latePage(() => import('../overview/overview-page.js'))
const GenresPage = latePage(() => import('../genre/genres-page.js'))
const GenrePage = latePage(() => import('../genre/genre-page.js'))
const CompaniesPage = latePage(() => import('../company/companies-page.js'))
const CompanyPage = latePage(() => import('../company/company-page.js'))
const PopularPage = latePage(() => import('../popular/popular-page.js'))
const ExplorePage = latePage(() => import('../explore/explore-page.js'))
const MoviesPage = latePage(() => import('../movies/movies-page.js'))
const MoviePage = latePage(() => import('../movies/movie-page.js'))
const DataPage = latePage(() => import('../data/data-page.js'))
const LoadPage = latePage(() => import('../data/load-page.js'))

/** All pages, and the ways between them. */
export function App(): ReactNode {
  return (
    <Router hrefs={inSnapshot} aroundNav={(navigate, to, options) => navigate(inSnapshot(to), options)}>
      <Frame />
    </Router>
  )
}

function inSnapshot(to: string): string {
  return keepingSnapshot(to, location.search)
}

/** What is around all pages. */
function Frame(): ReactNode {
  const named = useNamedSnapshot()
  return (
    <ServerProvider snapshot={named === NO_NUMBER ? null : named}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Header />
      <SnapshotNotice />
      <PageBoundary key={useLocation()[0]}>
        <Suspense fallback={<PageFallback />}>
          <Switch>
            {named === NO_NUMBER && <Route component={NoSnapshotPage} />}
            <Route path="/" component={OverviewPage} />
            <Route path="/genres" component={GenresPage} />
            <Route path="/genres/:id">{({ id }) => <GenrePage key={id} id={id} />}</Route>
            <Route path="/companies" component={CompaniesPage} />
            <Route path="/companies/:id">{({ id }) => <CompanyPage key={id} id={id} />}</Route>
            <Route path="/popular" component={PopularPage} />
            <Route path="/explore" component={ExplorePage} />
            <Route path="/movies" component={MoviesPage} />
            <Route path="/movies/:id">{({ id }) => <MoviePage key={id} id={id} />}</Route>
            <Route path="/data" component={DataPage} />
            <Route path="/data/loads/:id">{({ id }) => <LoadPage key={id} id={id} />}</Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </PageBoundary>
      <AboutTip />
      <FollowAnchor />
    </ServerProvider>
  )
}

const NO_NUMBER = 'no number'

/** The one that the address names: `?snapshot=7`; null if none. */
function useNamedSnapshot(): number | typeof NO_NUMBER | null {
  const [parameters] = useSearchParams()
  const named = parameters.get('snapshot')
  if (named === null) return null
  const number = Number(named)
  return /^\d+$/.test(named) && Number.isSafeInteger(number) && number > 0 ? number : NO_NUMBER
}

/** A new page begins at its top, or where its address says. */
function FollowAnchor(): ReactNode {
  const [path] = useLocation()
  useEffect(() => {
    if (path === location.pathname && location.hash === '') window.scrollTo(0, 0)
  }, [path])
  return null
}
