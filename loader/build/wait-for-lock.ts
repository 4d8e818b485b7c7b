import { setTimeout as delay } from 'node:timers/promises'
import type { ClickHouse, Lock } from '../../clickhouse/index.js'
import { LoadError } from '../errors/load-error.js'

export interface WaitOptions {
  /** How long whoever has the lock is waited for. */
  readonly seconds: number
  /** Called again and again while somebody is waited for. */
  readonly onWait?: (() => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Contended {
  readonly name: string
  readonly retryMs: number
  /** What to say when the time is over. */
  readonly busy: string
}

/** Takes a lock, after waiting for whoever has it. Throws LoadError BUSY, and the signal's reason. */
export async function waitForLock(
  ch: ClickHouse,
  { name, retryMs, busy }: Contended,
  { seconds, onWait, signal }: WaitOptions,
): Promise<Lock> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    signal?.throwIfAborted()
    const lock = await ch.lock(name)
    if (lock !== null) return lock
    if (Date.now() >= deadline) throw new LoadError('BUSY', busy)
    onWait?.()
    await delay(retryMs)
  }
}
