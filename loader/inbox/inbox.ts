import type { IncomingDrop } from '../archive/incoming-drop.js'
import type { LoadError } from '../errors/load-error.js'

/** Something that may be meant as a drop, and cannot be loaded as one. */
export interface Refusal extends Pick<IncomingDrop, 'label' | 'name' | 'mode'> {
  /** Tells it from what is there under the same name later. */
  readonly version: string
  readonly error: LoadError
}

export interface Arrivals {
  /** What is complete, the oldest first. */
  readonly drops: readonly IncomingDrop[]
  readonly refusals: readonly Refusal[]
}

/** Where drops arrive. All methods reject with what is in their way, which may be over in a while. */
export interface Inbox {
  /** What has arrived. */
  arrivals(signal: AbortSignal): Promise<Arrivals>
  /** Called when all that `arrivals` gave has been dealt with. */
  acknowledge(): Promise<void>
  /** Returns when it is time to look again, or when the signal is aborted. */
  wait(signal: AbortSignal): Promise<void>
  /** Lets go of what it holds. */
  close(): void
}
