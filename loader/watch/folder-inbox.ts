import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Delivery } from '../archive/delivery.js'
import { fileDelivery, fileStats, originOf } from '../archive/file-delivery.js'
import type { Origin } from '../archive/manifest.js'
import type { LoadMode } from '../load-mode.js'
import { isDrop, listOf, modeOf } from './drop-name.js'
import type { Inbox } from './inbox.js'
import { pause } from './pause.js'

export interface FolderTimes {
  readonly pollMs: number
  /** A file that has not changed for so long is complete. */
  readonly quietMs: number
}

interface Arrived {
  readonly path: string
  readonly origin: Origin
  readonly modifiedNs: bigint
  /** The list of deleted ids beside it. */
  readonly list: Origin | null
}

interface Seen {
  readonly version: string
  readonly since: number
}

/** A folder of this machine, with its folders. */
export class FolderInbox implements Inbox {
  #seen = new Map<string, Seen>()

  constructor(
    readonly folder: string,
    readonly mode: LoadMode,
    readonly times: FolderTimes,
  ) {}

  async arrivals(): Promise<Delivery[]> {
    const arrived = await this.#arrived()
    const now = performance.now()
    this.#seen = new Map(arrived.map((file) => [file.path, this.#seenAt(file, now)]))
    return arrived
      .filter(({ path }) => now - (this.#seen.get(path)?.since ?? now) >= this.times.quietMs)
      .sort((a, b) => Number(a.modifiedNs - b.modifiedNs) || (a.path < b.path ? -1 : 1))
      .map((file) => this.#delivery(file))
  }

  async settled(): Promise<void> {}

  wait(signal: AbortSignal): Promise<void> {
    return pause(this.times.pollMs, signal)
  }

  close(): void {}

  /** Since when the file, or its list, is what it is: by this process' clock, whatever times the files have. */
  #seenAt({ path, origin, list }: Arrived, now: number): Seen {
    const version = `${origin.version} ${list?.version}`
    const before = this.#seen.get(path)
    return before?.version === version ? before : { version, since: now }
  }

  async #arrived(): Promise<Arrived[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true })
    const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)]))
    const drops = paths.filter((path) => isDrop(this.#inFolder(path)))
    const arrived = await Promise.all(drops.map(arrivedAt))
    return arrived.filter((file) => file !== null)
  }

  #delivery({ path, origin, list }: Arrived): Delivery {
    const mode = modeOf(this.#inFolder(path), this.mode)
    return fileDelivery({ path, mode, origin, deleted: list === null || mode !== 'upsert' ? undefined : listOf(path) })
  }

  #inFolder(path: string): string {
    return relative(this.folder, path).split(sep).join('/')
  }
}

/** Null for what is gone by now. */
async function arrivedAt(path: string): Promise<Arrived | null> {
  const [drop, list] = [await fileStats(path), await fileStats(listOf(path))]
  if (drop === null) return null
  return { path, origin: originOf(path, drop), modifiedNs: drop.mtimeNs, list: list && originOf(listOf(path), list) }
}
