import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.js'
import { useServer } from '../api/server.js'
import { SignIn } from './sign-in.js'

const TITLES: Readonly<Record<Failure['kind'], string>> = {
  'signed-out': 'Sign in to see this',
  forbidden: 'Your role does not see this',
  expired: 'This snapshot is no longer kept',
  unreachable: 'No answer from the server',
  limited: 'A moment, please',
  refused: 'The question was refused',
}

interface FailurePanelProps {
  readonly failure: Failure
  readonly again: () => void
  readonly height: number
}

/** Why something is not there, and what can be done. */
export function FailurePanel({ failure, again, height }: FailurePanelProps): ReactNode {
  const { showNewest } = useServer()
  if (failure.kind === 'signed-out') return <SignIn />
  return (
    <section className="failure panel" style={{ minHeight: height }} role="alert">
      <h2>{TITLES[failure.kind]}</h2>
      <p>{failure.message}</p>
      {failure.code !== null && <p className="quiet small">Code {failure.code}</p>}
      <div className="bar">
        {failure.kind === 'expired' ? (
          <button type="button" className="button button-main" onClick={showNewest}>
            Show the newest data
          </button>
        ) : (
          <button type="button" className="button" onClick={again}>
            Ask again
          </button>
        )}
      </div>
    </section>
  )
}
