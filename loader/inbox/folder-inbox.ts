import type { LoadMode } from '../../clickhouse/index.js'
import type { IncomingDrop } from '../archive/incoming-drop.js'
import { incomingFile } from '../archive/incoming-file.js'
import { deletedListOf } from './drop-name.js'
import type { Arrivals, Inbox } from './inbox.js'
import { pause } from './pause.js'
import { type ArrivedFile, scanFolder } from './scan-folder.js'

export interface FolderTimes {
  readonly pollMs: number
  /** A file that has not changed for so long is complete. */
  readonly quietMs: number
}

interface Seen {
  readonly version: string
  readonly since: number
}

/** A folder of this machine, with its folders. */
export class FolderInbox implements Inbox {
  #seen = new Map<string, Seen>()

  constructor(
    /** Its real path: no link leads to it. */
    readonly folder: string,
    readonly mode: LoadMode,
    readonly times: FolderTimes,
  ) {}

  async arrivals(): Promise<Arrivals> {
    const { files, refusals } = await scanFolder(this.folder, this.mode)
    const now = performance.now()
    this.#seen = new Map([
      ...files.map((file) => [file.path, this.#seenAt(file.path, versionOf(file), now)] as const),
      ...refusals.map(({ label, version }) => [label, this.#seenAt(label, version, now)] as const),
    ])
    const isQuiet = (path: string): boolean => now - (this.#seen.get(path)?.since ?? now) >= this.times.quietMs
    return {
      drops: files
        .filter(({ path }) => isQuiet(path))
        .sort((a, b) => Number(a.modifiedNs - b.modifiedNs) || (a.path < b.path ? -1 : 1))
        .map((file) => this.#drop(file)),
      refusals: refusals.filter(({ label }) => isQuiet(label)),
    }
  }

  async acknowledge(): Promise<void> {}

  wait(signal: AbortSignal): Promise<void> {
    return pause(this.times.pollMs, signal)
  }

  close(): void {}

  /** Since when it is what it is: by this process' clock, whatever times the files have. */
  #seenAt(path: string, version: string, now: number): Seen {
    const before = this.#seen.get(path)
    return before?.version === version ? before : { version, since: now }
  }

  #drop({ path, mode, origin, list }: ArrivedFile): IncomingDrop {
    return incomingFile({
      path,
      mode,
      origin,
      deleted: list === null ? undefined : deletedListOf(path),
      within: this.folder,
    })
  }
}

function versionOf({ origin, list }: ArrivedFile): string {
  return `${origin.version} ${list?.version}`
}
