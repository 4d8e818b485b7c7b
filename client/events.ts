import { createClient } from 'graphql-sse'
import { failureIn } from './answer-body.js'
import { ReelhouseError } from './reelhouse-error.js'

interface Subscription {
  readonly query: string
  readonly variables?: unknown
}

export interface ListenOptions {
  /** Ends it, also while it waits for the next event. */
  readonly signal?: AbortSignal
  /** Called when a lost connection is there again: what happened meanwhile was not told. */
  readonly onReconnect?: () => void
}

const MOST_MS_BETWEEN = 15_000
const TRY_AGAIN = [408, 425, 429]

/** The events of a subscription; connects again for as long as it takes, unless the server refuses the question. */
export async function* events<Data>(
  url: string,
  headers: () => Promise<Record<string, string>>,
  { query, variables }: Subscription,
  fetchFn: typeof fetch,
  { signal, onReconnect }: ListenOptions,
): AsyncGenerator<Data, void, undefined> {
  if (signal?.aborted) return
  const end = new Ending()
  const client = createClient({
    url,
    headers: () => headers().catch((cause: unknown) => end.because(cause)),
    fetchFn: async (...[input, init]: Parameters<typeof fetch>) => {
      const response = await fetchFn(input, init)
      const { status } = response
      if (status >= 400 && status < 500 && !TRY_AGAIN.includes(status)) {
        const body: unknown = await response.json().catch(() => null)
        end.because(
          failureIn(body, response) ?? new ReelhouseError(`${url} answered with status ${status}.`, 'UNREACHABLE'),
        )
      }
      return response
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: (attempt) => wait(Math.min(MOST_MS_BETWEEN, 500 * 2 ** attempt) * (0.75 + Math.random() / 2)),
    on: { connected: (isAgain) => isAgain && onReconnect?.() },
  })
  // A generator that waits for its next event is not ended by its return(): the connection has to be.
  const dispose = (): void => client.dispose()
  end.onCause(dispose)
  signal?.addEventListener('abort', dispose)
  const told = client.iterate<Data>({ query, ...(isVariables(variables) && { variables }) })
  try {
    for await (const { data, errors } of told) {
      const failure = failureIn({ errors, data }, new Response())
      if (failure !== null) throw failure
      if (data) yield data
    }
    end.check()
  } catch (cause) {
    if (signal?.aborted) return
    end.check()
    if (cause instanceof ReelhouseError) throw cause
    throw new ReelhouseError(`${url} cannot be listened to.`, 'UNREACHABLE', { cause })
  } finally {
    signal?.removeEventListener('abort', dispose)
    client.dispose()
  }
}

/** Why it is of no use to connect again. The client would take what is thrown in `fetch` for a broken connection. */
class Ending {
  #cause: { readonly error: unknown } | null = null
  #dispose: () => void = () => {}

  onCause(dispose: () => void): void {
    this.#dispose = dispose
  }

  because(error: unknown): never {
    this.#cause = { error }
    this.#dispose()
    throw error
  }

  /** Throws the cause, if there is one. */
  check(): void {
    if (this.#cause !== null) throw this.#cause.error
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

function isVariables(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
