import type { ApolloClient } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { Reelhouse } from '../../client/reelhouse.js'
import { createApollo } from './apollo.js'

/** The server as this page sees it: who asks, and from which snapshot everything on it is. */
export interface Server {
  readonly reelhouse: Reelhouse
  /** The snapshot that the address names; null where it is the one that was served at first. */
  readonly chosen: number | null
  /** A snapshot that was published since, and is not shown; null if none was. */
  readonly newer: number | null
  /** Whether a key was given. */
  readonly isSignedIn: boolean
  /** Shows what is served now. */
  showNewest(): void
  /** Shows a snapshot that is kept. */
  showSnapshot(snapshot: number): void
  /** The key is kept in memory alone, and forgotten with the page. */
  signIn(key: string): void
  signOut(): void
}

const ServerContext = createContext<Server | null>(null)

export function useServer(): Server {
  const server = useContext(ServerContext)
  if (server === null) throw new Error('useServer is for what is inside ServerProvider')
  return server
}

interface Asking {
  readonly key: string | null
  /** Another for each time that something is to be asked anew. */
  readonly turn: number
}

interface Newer {
  /** To whom it was told: what was told to another is of no interest. */
  readonly reelhouse: Reelhouse
  readonly snapshot: number | null
}

interface ServerProviderProps {
  /** The one that the address names; null for the one being served. */
  readonly snapshot: number | null
  readonly children: ReactNode
}

/** Everything inside is from one snapshot, until the reader says otherwise. */
export function ServerProvider({ snapshot, children }: ServerProviderProps): ReactNode {
  const [asking, setAsking] = useState<Asking>({ key: null, turn: 0 })
  const [told, setTold] = useState<Newer | null>(null)
  const ask = useCallback((change: Partial<Asking>) => {
    setAsking((before) => ({ ...before, ...change, turn: before.turn + 1 }))
  }, [])
  const { key } = asking
  const { reelhouse, apollo } = useMemo(() => {
    const created = new Reelhouse({ token: asking.key, snapshot: snapshot ?? 'first' })
    return { reelhouse: created, apollo: createApollo(created) }
  }, [asking, snapshot])
  useNewSnapshots(reelhouse, setTold)
  const newer = told?.reelhouse === reelhouse ? told.snapshot : null
  const server = useMemo<Server>(
    () => ({
      reelhouse,
      chosen: snapshot,
      newer,
      isSignedIn: key !== null,
      showNewest: () => {
        navigate(hereIn(null), { replace: true })
        ask({})
      },
      showSnapshot: (named) => navigate(hereIn(named)),
      signIn: (given) => ask({ key: given }),
      signOut: () => ask({ key: null }),
    }),
    [reelhouse, snapshot, newer, key, ask],
  )
  return (
    <ServerContext value={server}>
      <WithApollo key={`${asking.turn} ${snapshot}`} apollo={apollo}>
        {children}
      </WithApollo>
    </ServerContext>
  )
}

/** The present view in another snapshot. */
function hereIn(snapshot: number | null): string {
  const here = new URL(location.href)
  if (snapshot === null) here.searchParams.delete('snapshot')
  else here.searchParams.set('snapshot', String(snapshot))
  here.searchParams.delete('after') // pages of a list go on in the snapshot in which they began
  return `${here.pathname}${here.search.replaceAll('%2C', ',')}${here.hash}`
}

function WithApollo({ apollo, children }: { apollo: ApolloClient; children: ReactNode }): ReactNode {
  useEffect(() => () => apollo.stop(), [apollo])
  return <ApolloProvider client={apollo}>{children}</ApolloProvider>
}

const MS_BETWEEN_LOOKS = 500

/** Listens once something was answered: nothing that the page shows waits for that, and who is not let in need not ask. */
function useNewSnapshots(reelhouse: Reelhouse, tell: (newer: Newer) => void): void {
  useEffect(() => {
    let stop: (() => void) | null = null
    let isOver = false
    const begin = async (): Promise<void> => {
      const { listen } = await import('./listen.js')
      if (isOver) return
      stop = listen(reelhouse, ({ id }) => {
        const shown = reelhouse.snapshot
        tell({ reelhouse, snapshot: shown !== null && id !== shown ? id : null })
      })
    }
    const timer = setInterval(() => {
      if (reelhouse.snapshot === null) return
      clearInterval(timer)
      void begin()
    }, MS_BETWEEN_LOOKS)
    return () => {
      isOver = true
      clearInterval(timer)
      stop?.()
    }
  }, [reelhouse, tell])
}
