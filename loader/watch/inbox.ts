import type { Delivery } from '../archive/delivery.js'

/** Where drops arrive. All methods reject with what hinders them, which may be over in a while. */
export interface Inbox {
  /** What has arrived and is complete, the oldest first. */
  arrivals(signal: AbortSignal): Promise<Delivery[]>
  /** Called when all that `arrivals` gave has been dealt with. */
  settled(): Promise<void>
  /** Returns when it is time to look again, or when the signal is aborted. */
  wait(signal: AbortSignal): Promise<void>
  /** Lets go of what it holds. */
  close(): void
}
