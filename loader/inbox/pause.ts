import { setTimeout as delay } from 'node:timers/promises'

/** Returns after a while, or at once when the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {})
}
