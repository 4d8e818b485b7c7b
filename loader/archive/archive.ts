import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveStore } from './archive-store.js'
import type { IncomingDrop } from './incoming-drop.js'
import { QUARANTINE } from './kept-name.js'
import { MANIFEST, type Manifest, manifestText, parseManifest } from './manifest.js'

/** Where the drops of loads that have ended are. */
export type Shelf = 'processed' | 'failed'

/** A drop of which the archive has a copy that nothing else can change. */
export interface Taken {
  readonly manifest: Manifest
  /** On this machine. */
  readonly path: string
  readonly deletedPath: string | undefined
}

/** What is known of a load before its drop is copied. */
export type Intent = Pick<Manifest, 'load' | 'ledger' | 'mode' | 'options' | 'base' | 'baseLoad'>

/** The drops of all loads, raw, each in a folder with its manifest: `taken`, then `processed` or `failed`. */
export class Archive {
  constructor(
    readonly store: ArchiveStore,
    /** Of the inboxes in S3 that drops were delivered to. */
    readonly s3Endpoint: string | undefined,
  ) {}

  /** Copies a drop into the archive. If that fails, nothing of it stays; it is where it was. */
  async take(delivery: IncomingDrop, intent: Intent): Promise<Taken> {
    const folder = taken(intent.load)
    const begun = { ...intent, ...UNKNOWN, name: delivery.name, takenAt: new Date().toISOString() }
    try {
      await this.#write(folder, begun)
      const work = await this.store.workFolder(folder)
      const { drop, deleted } = await delivery.copyTo(work)
      const files = deleted === null ? [drop] : [drop, deleted]
      await this.store.keep(
        folder,
        files.map(({ name }) => name),
      )
      const manifest: Manifest = {
        ...begun,
        name: drop.name,
        sha256: drop.sha256,
        bytes: drop.bytes,
        deleted: deleted && { name: deleted.name, sha256: deleted.sha256, bytes: deleted.bytes },
        origins: delivery.origin === null ? [] : files.map(({ uri, version }) => ({ uri, version })),
      }
      await this.#write(folder, manifest)
      return {
        manifest,
        path: join(work, drop.name),
        deletedPath: deleted === null ? undefined : join(work, deleted.name),
      }
    } catch (error) {
      await this.discard(intent.load).catch(() => {}) // the next start will
      throw error
    }
  }

  /** Forgets a drop that was taken: nothing came of it, and it is where it was. */
  async discard(load: string): Promise<void> {
    await this.store.remove(taken(load))
    await this.store.clear(taken(load))
  }

  /** Keeps how a load ended, and what it could not read; `file` has to follow. */
  async conclude(manifest: Manifest, quarantine: string): Promise<void> {
    const folder = taken(manifest.load)
    if (
      manifest.outcome === 'failed' &&
      (await isCopied(quarantine, join(await this.store.workFolder(folder), QUARANTINE)))
    ) {
      await this.store.keep(folder, [QUARANTINE])
    }
    await this.#write(folder, manifest)
  }

  /** Puts a drop whose load has been concluded where it stays. */
  async file({ load, outcome }: Manifest): Promise<void> {
    await this.store.move(taken(load), shelved(outcome === 'failed' ? 'failed' : 'processed', load))
    await this.store.clear(taken(load))
  }

  /** The drops whose loads have not ended, or whose end has not been dealt with. */
  async taken(): Promise<Manifest[]> {
    return this.#manifests('taken')
  }

  async failed(): Promise<Manifest[]> {
    return this.#manifests('failed')
  }

  /** The manifest of a load that was published, or may have been, and its folder; null if there is none. */
  async find(load: string): Promise<{ manifest: Manifest; folder: string } | null> {
    for (const folder of [shelved('processed', load), taken(load)]) {
      const manifest = await this.#read(folder)
      if (manifest !== null) return { manifest, folder }
    }
    return null
  }

  async #manifests(shelf: string): Promise<Manifest[]> {
    const manifests: Manifest[] = []
    for (const load of await this.store.folders(shelf)) {
      const manifest = await this.#read(`${shelf}/${load}`)
      if (manifest !== null) manifests.push(manifest)
    }
    return manifests
  }

  async #read(folder: string): Promise<Manifest | null> {
    const text = await this.store.read(folder, MANIFEST)
    return text === null ? null : parseManifest(text)
  }

  async #write(folder: string, manifest: Manifest): Promise<void> {
    await this.store.write(folder, MANIFEST, manifestText(manifest))
  }
}

const UNKNOWN = {
  sha256: null,
  bytes: null,
  deleted: null,
  origins: [],
  finishedAt: null,
  outcome: null,
  snapshot: null,
  error: null,
  counts: null,
} satisfies Partial<Manifest>

function taken(load: string): string {
  return `taken/${load}`
}

function shelved(shelf: Shelf, load: string): string {
  return `${shelf}/${load}`
}

/** False if there is nothing to copy. */
async function isCopied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
