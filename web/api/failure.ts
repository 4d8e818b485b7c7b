import { reelhouseErrorOf } from '../../client/apollo.js'

/** Why there is no answer, as a page tells it. */
export interface Failure {
  readonly kind: 'signed-out' | 'forbidden' | 'expired' | 'unreachable' | 'limited' | 'refused'
  readonly message: string
  /** That of the API, to ask for help with; null where the server said nothing. */
  readonly code: string | null
}

const KINDS: Readonly<Record<string, Failure['kind']>> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  SNAPSHOT_EXPIRED: 'expired',
  UNAVAILABLE: 'unreachable',
  UNREACHABLE: 'unreachable',
  RATE_LIMITED: 'limited',
}

export function failureOf(error: unknown): Failure {
  const told = reelhouseErrorOf(error)
  if (told === null || told.code === 'UNREACHABLE')
    return { kind: 'unreachable', message: 'The server cannot be reached. It is asked again in a moment.', code: null }
  return { kind: KINDS[told.code] ?? 'refused', message: told.message, code: told.code }
}
