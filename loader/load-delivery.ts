import { type ClickHouse, catalogId, type Lock, servedPublication } from '../clickhouse/index.js'
import type { Archive, Taken } from './archive/archive.js'
import type { Delivery } from './archive/delivery.js'
import { settleDead } from './archive/recover.js'
import { takeLoadLock } from './build/load-lock.js'
import type { DropLoadOptions } from './load-drop.js'
import { newLoadId } from './load-id.js'
import { WAITING } from './load-progress.js'
import { type Left, loadTaken, type Settled } from './load-taken.js'
import { ORDINARY } from './parse/notation.js'

export type DeliveryOptions = Omit<DropLoadOptions, 'mode' | 'deleted'>

/**
 * Loads what was delivered, one load at a time, after settling what dead ones have left. Rejects where it is not known how
 * the load ended, and where it was given up; the drop is still there, then.
 */
export async function loadDelivery(
  ch: ClickHouse,
  archive: Archive,
  delivery: Delivery,
  options: DeliveryOptions,
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

async function lockLoads(ch: ClickHouse, { onProgress, signal }: DeliveryOptions): Promise<Lock | Left> {
  try {
    return await takeLoadLock(ch, { onWait: () => onProgress?.(WAITING), signal })
  } catch (error) {
    return { state: 'left', error }
  }
}

async function take(
  ch: ClickHouse,
  archive: Archive,
  delivery: Delivery,
  { columns = new Map(), notation = ORDINARY, maxRejected, quoteEscape, isMadeUp, dataDir }: DeliveryOptions,
): Promise<Taken | Left> {
  try {
    const stuck = await settleDead(ch, archive, dataDir)
    const known = stuck.find((stays) => delivery.origin !== null && stays.isOf(delivery.origin))
    if (known !== undefined) return { state: 'left', error: known }
    const served = delivery.mode === 'full' ? null : await servedPublication(ch)
    return await archive.take(delivery, {
      load: newLoadId(new Date()),
      ledger: await catalogId(ch),
      mode: delivery.mode,
      options: { columns: [...columns], notation, maxRejected, quoteEscape, isMadeUp },
      base: served?.snapshot ?? null,
      baseLoad: served?.load ?? null,
    })
  } catch (error) {
    return { state: 'left', error }
  }
}
