import { setMaxListeners } from 'node:events'
import type { Owner } from '../../clickhouse/index.js'
import type { Explanation } from './explanation.js'

/** Thrown where nobody waits for the answer any more. */
export class ClientGoneError extends Error {
  override readonly name = 'ClientGoneError'
}

/** One request from its arrival until its answer has been sent, or its client has gone. */
export class RequestLife {
  readonly #gone = new AbortController()
  readonly #callbacks: (() => void)[] = []
  #isOver = false

  /** `owner`: whose statements are sent for it. */
  constructor(readonly owner?: Owner) {
    setMaxListeners(0, this.#gone.signal) // one for each statement
  }

  /** Whether it is expected to take much: others go first. */
  isLarge = false

  /** What its answer was expected to cost, and how many values it has; null before that is known. */
  cost: number | null = null
  values: number | null = null

  /** How it is answered, if its caller asked to be told. */
  explain?: Explanation

  /** Told how many values were read for the answer; throws where that is too much. */
  onRead: (values: number) => void = () => {}

  /** Called when a batch of what is asked alike may be read; calls `read` when nothing more will be asked for it now. */
  whenAllAsked: (read: () => void) => void = (read) => read()

  /** Aborted when the client goes away before it has the answer, or the answer is given up. */
  get signal(): AbortSignal {
    return this.#gone.signal
  }

  get isGone(): boolean {
    return this.#gone.signal.reason instanceof ClientGoneError
  }

  /** Throws ClientGoneError, or that for which the answer is given up. */
  check(): void {
    this.#gone.signal.throwIfAborted()
  }

  /** Nothing more is to be done for the answer; `reason` is told instead. */
  giveUp(reason: Error): void {
    this.#gone.abort(reason)
  }

  /** Has something done when the request is over, whichever way; at once if it is already. */
  whenOver(callback: () => void): void {
    if (this.#isOver) callback()
    else this.#callbacks.push(callback)
  }

  end({ isGone }: { readonly isGone: boolean }): void {
    if (this.#isOver) return
    this.#isOver = true
    if (isGone) this.#gone.abort(new ClientGoneError('the client has gone before it had the answer'))
    for (const callback of this.#callbacks.splice(0)) callback()
  }
}
