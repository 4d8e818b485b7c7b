import type { LoadAccount } from './load-account.js'
import type { LoadProgress, Phase } from './load-progress.js'

export interface ProgressHooks {
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  /** Ends the load before its next step. */
  readonly signal?: AbortSignal | undefined
}

/** Tells after each step how far a load is. Each method throws the reason of the signal when that is aborted. */
export class ProgressReporter {
  #phase: Phase = 'reading'
  #bytesRead = 0

  constructor(
    private readonly account: LoadAccount,
    private readonly bytes: number,
    private readonly hooks: ProgressHooks,
  ) {}

  enter(phase: Phase): void {
    this.#phase = phase
    this.#report()
  }

  read(bytesRead: number): void {
    this.#bytesRead = bytesRead
    this.#report()
  }

  #report(): void {
    this.hooks.signal?.throwIfAborted()
    this.hooks.onProgress?.({
      phase: this.#phase,
      records: this.account.counts.read,
      bytesRead: this.#bytesRead,
      bytes: this.bytes,
      seconds: this.account.seconds(new Date()),
    })
  }
}
