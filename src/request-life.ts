import { setMaxListeners } from 'node:events'

/** Thrown where nobody waits for the answer any more. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/** One request from its arrival until its answer has been sent, or its client has gone. */
export class RequestLife {
  readonly #gone = new AbortController()
  readonly #callbacks: (() => void)[] = []
  #isOver = false

  constructor() {
    setMaxListeners(0, this.#gone.signal) // one for each statement
  }

  /** Whether it is expected to take much: others go first. */
  isLarge = false

  /** Aborted when the client goes away before it has the answer. */
  get signal(): AbortSignal {
    return this.#gone.signal
  }

  get isGone(): boolean {
    return this.#gone.signal.aborted
  }

  /** Throws ClientGone. */
  check(): void {
    if (this.isGone) throw new ClientGone('the client has gone before it had the answer')
  }

  /** Has something done when the request is over, whichever way; at once if it is already. */
  whenOver(callback: () => void): void {
    if (this.#isOver) callback()
    else this.#callbacks.push(callback)
  }

  end({ isGone }: { readonly isGone: boolean }): void {
    if (this.#isOver) return
    this.#isOver = true
    if (isGone) this.#gone.abort(new ClientGone('the client has gone before it had the answer'))
    for (const callback of this.#callbacks.splice(0)) callback()
  }
}
