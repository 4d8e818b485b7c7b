import type { ClickHouse, Lock } from '../clickhouse/index.js'
import type { Archive, Taken } from './archive/archive.js'
import type { IncomingDrop } from './archive/incoming-drop.js'
import { finishInterrupted } from './archive/recover.js'
import { takeLoadLock } from './build/load-lock.js'
import { ledgerId, servedLoad } from './build/load-outcome.js'
import type { DropLoadOptions } from './load-drop.js'
import { newLoadId } from './account/load-id.js'
import { WAITING } from './account/load-progress.js'
import { type Left, loadTaken, type Settled } from './load-taken.js'
import { ORDINARY } from './parse/notation.js'

export type ProcessOptions = Omit<DropLoadOptions, 'mode' | 'deleted'>

/**
 * Loads what was delivered, one load at a time, after settling what dead ones have left. Rejects where it is not known how
 * the load ended, and where it was given up; the drop is still there, then.
 */
export async function processDrop(
  ch: ClickHouse,
  archive: Archive,
  delivery: IncomingDrop,
  options: ProcessOptions,
): Promise<Settled> {
  const held = await lockLoads(ch, options)
  if ('state' in held) return held
  try {
    const taken = await take(ch, archive, delivery, options)
    if ('state' in taken) return taken
    return await loadTaken({ ch, archive, delivery, taken, options: { ...options, lock: held } })
  } finally {
    await held.release()
  }
}

async function lockLoads(ch: ClickHouse, { onProgress, signal }: ProcessOptions): Promise<Lock | Left> {
  try {
    return await takeLoadLock(ch, { onWait: () => onProgress?.(WAITING), signal })
  } catch (error) {
    return { state: 'left', error }
  }
}

async function take(
  ch: ClickHouse,
  archive: Archive,
  delivery: IncomingDrop,
  { columns = new Map(), notation = ORDINARY, maxRejected, quoteEscape, isMadeUp, dataDir }: ProcessOptions,
): Promise<Taken | Left> {
  try {
    const stuck = await finishInterrupted(ch, archive, dataDir)
    const known = stuck.find((stays) => delivery.origin !== null && stays.isOf(delivery.origin))
    if (known !== undefined) return { state: 'left', error: known }
    const served = delivery.mode === 'full' ? null : await servedLoad(ch)
    return await archive.take(delivery, {
      load: newLoadId(new Date()),
      ledger: await ledgerId(ch),
      mode: delivery.mode,
      options: { columns: [...columns], notation, maxRejected, quoteEscape, isMadeUp },
      base: served?.snapshot ?? null,
      baseLoad: served?.load ?? null,
    })
  } catch (error) {
    return { state: 'left', error }
  }
}
