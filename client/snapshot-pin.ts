/**
 * Which snapshot answers: with `newest`, each request is answered from the one that is served then; with `first`, all are
 * answered from the one that answers the first of them; with a number, from that one, for as long as it is kept.
 */
export type SnapshotChoice = 'newest' | 'first' | number

/** Names the snapshot in requests, and in what answers them. */
export const SNAPSHOT_HEADER = 'x-reelhouse-snapshot'

/** Remembers which snapshot requests are to be answered from. */
export class SnapshotPin {
  #snapshot: number | null
  readonly #isFirst: boolean
  #learning: Promise<void> | null = null

  constructor(choice: SnapshotChoice) {
    this.#snapshot = typeof choice === 'number' ? choice : null
    this.#isFirst = choice === 'first'
  }

  /** The snapshot that is kept to; null while none is. */
  get snapshot(): number | null {
    return this.#snapshot
  }

  /** Sends a request that names the snapshot. Until the first one is answered, the others wait, so that all get the same. */
  async send(
    request: (snapshot: number | null) => Promise<Response>,
    signal?: AbortSignal | null | undefined,
  ): Promise<Response> {
    if (!this.#isFirst) return request(this.#snapshot)
    while (this.#snapshot === null && this.#learning !== null) await unlessAborted(this.#learning, signal)
    if (this.#snapshot !== null) return request(this.#snapshot)
    const answer = request(null)
    this.#learning = answer
      .then(({ headers }) => {
        const named = Number(headers.get(SNAPSHOT_HEADER))
        if (Number.isSafeInteger(named) && named > 0) this.#snapshot = named
      })
      .catch(() => {})
      .finally(() => {
        this.#learning = null
      })
    await this.#learning
    return answer
  }
}

async function unlessAborted(waited: Promise<void>, signal: AbortSignal | null | undefined): Promise<void> {
  if (!signal) return waited
  signal.throwIfAborted()
  let give: () => void = () => {}
  const aborted = new Promise<never>((_, reject) => {
    give = () => reject(signal.reason)
    signal.addEventListener('abort', give)
  })
  try {
    await Promise.race([waited, aborted])
  } finally {
    signal.removeEventListener('abort', give)
  }
}
