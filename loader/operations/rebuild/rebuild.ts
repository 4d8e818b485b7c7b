import { type ClickHouse, type LoadMode, servedPublication } from '../../../clickhouse/index.js'
import { RunningLoads } from '../../account/running-loads.js'
import type { Archive, ArchiveEntry } from '../../archive/archive.js'
import { dropChain, type FetchedDrop, fetchDrop } from '../../archive/drop-chain.js'
import { notePublished, publishedNote } from '../../archive/published-note.js'
import { finishInterrupted } from '../../archive/recover.js'
import { takeLoadLock } from '../../build/load-lock.js'
import { LoadError } from '../../errors/load-error.js'
import { type LoadOptions, load } from '../../load.js'

export interface RebuiltDrop {
  readonly load: string
  readonly name: string
  readonly mode: LoadMode
}

export interface RebuildOptions extends Pick<LoadOptions, 'dataDir' | 'inUse' | 'onProgress' | 'signal' | 'threads'> {
  /** Also where something is published. */
  readonly force: boolean
  /** Where it is told how far each load is. */
  readonly runningLoads?: RunningLoads | undefined
  /** Called before each drop is loaded. */
  readonly onDrop?: (drop: RebuiltDrop, index: number, count: number) => void
}

export interface RebuildReport {
  /** What is served now; its number need not be that of the original. */
  readonly snapshot: number
  readonly drops: readonly RebuiltDrop[]
  /** Loads into a ClickHouse that this one does not know: nobody can tell whether their drops belong to what was served. */
  readonly unfinished: readonly string[]
}

/**
 * Publishes again what was published last, from the archive alone: loads its last full drop and all that came on top of
 * it, under their own names. Before anything is loaded, every drop must be there and sound.
 * Throws LoadError NOT_EMPTY, NOT_ARCHIVED or DAMAGED, and what `load` throws.
 */
export async function rebuild(ch: ClickHouse, archive: Archive, options: RebuildOptions): Promise<RebuildReport> {
  const lock = await takeLoadLock(ch, { signal: options.signal })
  const chain: ArchiveEntry[] = []
  try {
    await finishInterrupted(ch, archive, options.dataDir)
    if (!options.force) await refuseIfPublished(ch)
    chain.push(...(await dropChain(archive, await lastLoad(archive))))
    const files = await Promise.all(chain.map((drop) => fetchDrop(archive, drop)))
    const snapshot = await loadAll(ch, chain, files, { ...options, lock })
    await notePublished(ch, archive)
    const unfinished = (await archive.unfinished()).filter(({ outcome }) => outcome === null)
    return { snapshot, drops: chain.map(rebuilt), unfinished: unfinished.map(({ load: id }) => id) }
  } finally {
    for (const { folder } of chain) await archive.store.clearWorkFolder(folder).catch(() => {}) // only copies
    await lock.release()
  }
}

async function loadAll(
  ch: ClickHouse,
  chain: readonly ArchiveEntry[],
  files: readonly FetchedDrop[],
  { onDrop, force: _, runningLoads = new RunningLoads(), ...options }: RebuildOptions & Pick<LoadOptions, 'lock'>,
): Promise<number> {
  let snapshot = 0
  for (const [index, drop] of chain.entries()) {
    const file = files[index]
    if (file === undefined) throw new RangeError('expected the files of every drop')
    const { load: id, name, sha256, bytes, mode, options: loaded } = drop.manifest
    onDrop?.(rebuilt(drop), index, chain.length)
    const report = await runningLoads.during({ drop: name, mode }, options.onProgress, (onProgress) =>
      load(ch, file.path, {
        ...options,
        onProgress,
        id,
        drop: { name, sha256: sha256 ?? '', bytes: bytes ?? 0 },
        mode,
        columns: new Map(loaded.columns),
        notation: loaded.notation,
        maxRejected: loaded.maxRejected,
        quoteEscape: loaded.quoteEscape,
        isMadeUp: loaded.isMadeUp,
        minSize: 0, // it was published then
        deleted: file.deleted,
        force: true,
      }),
    )
    snapshot = report.snapshot
  }
  return snapshot
}

async function refuseIfPublished(ch: ClickHouse): Promise<void> {
  const served = await servedPublication(ch)
  if (served === null) return
  throw new LoadError(
    'NOT_EMPTY',
    `expected a ClickHouse in which nothing is published, got one that serves snapshot ${served.snapshot}. ` +
      'Rebuild into another one (CLICKHOUSE_URL, CLICKHOUSE_DATABASE or DATA_DIR), or use --force.',
  )
}

async function lastLoad(archive: Archive): Promise<string> {
  const note = await publishedNote(archive)
  if (note !== null) return note.load
  throw new LoadError(
    'NOT_ARCHIVED',
    `expected an archive of published drops in ${archive.store.name}, got none. Check ARCHIVE and DATA_DIR.`,
  )
}

function rebuilt({ manifest: { load: id, name, mode } }: ArchiveEntry): RebuiltDrop {
  return { load: id, name, mode }
}
