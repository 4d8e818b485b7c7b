import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nullIfMissing } from '../../clickhouse/errors/system-error.js'
import type { ArchiveStore } from './archive-store.js'
import { QUARANTINE } from './archived-name.js'
import type { IncomingDrop } from './incoming-drop.js'
import { MANIFEST, type Manifest, manifestText, parseManifest } from './manifest.js'

/** A drop of which the archive has a copy that nothing else can change. */
export interface ArchivedDrop {
  readonly manifest: Manifest
  /** On this machine. */
  readonly path: string
  readonly deletedPath: string | undefined
}

/** A drop as it lies in the archive. */
export interface ArchiveEntry {
  readonly manifest: Manifest
  readonly folder: string
}

/** What is known of a load before its drop is copied. */
export type PlannedLoad = Pick<Manifest, 'load' | 'ledger' | 'mode' | 'options' | 'base' | 'baseLoad'>

/** The folders that drops are in while their loads have not ended, and then. */
const UNFINISHED = 'taken'
const PROCESSED = 'processed'
const FAILED = 'failed'

/** The drops of all loads, raw, each in a folder with its manifest: in `taken`, then in `processed` or `failed`. */
export class Archive {
  constructor(
    readonly store: ArchiveStore,
    /** Of the inboxes in S3 that drops were delivered to. */
    readonly s3Endpoint: string | undefined,
  ) {}

  /** Copies a drop into the archive. If that fails, nothing of it stays; it is where it was. */
  async add(drop: IncomingDrop, planned: PlannedLoad): Promise<ArchivedDrop> {
    const folder = unfinishedFolder(planned.load)
    const begun = { ...planned, ...NOT_YET_KNOWN, name: drop.name, takenAt: new Date().toISOString() }
    try {
      await this.#write(folder, begun)
      const work = await this.store.workFolder(folder)
      const { drop: file, deleted } = await drop.copyTo(work)
      const files = deleted === null ? [file] : [file, deleted]
      await this.store.persist(
        folder,
        files.map(({ name }) => name),
      )
      const manifest: Manifest = {
        ...begun,
        name: file.name,
        sha256: file.sha256,
        bytes: file.bytes,
        deleted: deleted && { name: deleted.name, sha256: deleted.sha256, bytes: deleted.bytes },
        origins: drop.origin === null ? [] : files.map(({ uri, version }) => ({ uri, version })),
      }
      await this.#write(folder, manifest)
      return {
        manifest,
        path: join(work, file.name),
        deletedPath: deleted === null ? undefined : join(work, deleted.name),
      }
    } catch (error) {
      await this.discard(planned.load).catch(() => {}) // the next start will
      throw error
    }
  }

  /** Forgets a drop whose load has not ended: nothing came of it, and the drop is where it was. */
  async discard(load: string): Promise<void> {
    await this.store.remove(unfinishedFolder(load))
    await this.store.clearWorkFolder(unfinishedFolder(load))
  }

  /** Keeps how a load ended, and what it could not read; `moveToFinished` has to follow. */
  async recordOutcome(manifest: Manifest, quarantine: string): Promise<void> {
    const folder = unfinishedFolder(manifest.load)
    if (
      manifest.outcome === 'failed' &&
      (await isCopied(quarantine, join(await this.store.workFolder(folder), QUARANTINE)))
    ) {
      await this.store.persist(folder, [QUARANTINE])
    }
    await this.#write(folder, manifest)
  }

  /** Puts a drop where it stays, whose outcome has been recorded. */
  async moveToFinished({ load, outcome }: Manifest): Promise<void> {
    await this.store.move(unfinishedFolder(load), `${outcome === 'failed' ? FAILED : PROCESSED}/${load}`)
    await this.store.clearWorkFolder(unfinishedFolder(load))
  }

  /** The drops whose loads have not ended, or whose end has not been dealt with. */
  async unfinished(): Promise<Manifest[]> {
    return this.#manifests(UNFINISHED)
  }

  async failed(): Promise<Manifest[]> {
    return this.#manifests(FAILED)
  }

  /** The drop of a load that was published, or may have been; null if there is none. */
  async find(load: string): Promise<ArchiveEntry | null> {
    for (const folder of [`${PROCESSED}/${load}`, unfinishedFolder(load)]) {
      const manifest = await this.#read(folder)
      if (manifest !== null) return { manifest, folder }
    }
    return null
  }

  async #manifests(parent: string): Promise<Manifest[]> {
    const manifests: Manifest[] = []
    for (const load of await this.store.folders(parent)) {
      const manifest = await this.#read(`${parent}/${load}`)
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

const NOT_YET_KNOWN = {
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

function unfinishedFolder(load: string): string {
  return `${UNFINISHED}/${load}`
}

/** False if there is nothing to copy. */
async function isCopied(from: string, to: string): Promise<boolean> {
  return (await nullIfMissing(copyFile(from, to).then(() => true))) !== null
}
