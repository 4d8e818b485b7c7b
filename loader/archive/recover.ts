import { type ClickHouse, catalogId, type Lock, openCatalog, servedPublication } from '../../clickhouse/index.js'
import { takeLoadLock } from '../build/load-lock.js'
import { LoadError } from '../errors/load-error.js'
import type { Archive } from './archive.js'
import { finishDrop } from './finish-drop.js'
import { InboxCleanupError } from './inbox-cleanup-error.js'
import type { Manifest } from './manifest.js'
import { notePublished, publishedNote } from './published-note.js'

/** A delivered drop is given so many loads, if they die; then it is failed, and no longer in the way: it may be what kills them. */
const MAX_ATTEMPTS = 10

/** A server notices so soon that whoever had the lock is dead. */
const LOCK_WAIT_SECONDS = 2

/** Finishes what loads of this catalog that died have left, unless a load is running, which has done it. */
export async function recover(ch: ClickHouse, archive: Archive, dataDir: string): Promise<void> {
  const lock = await takeFreeLoadLock(ch)
  if (lock === null) return
  try {
    await finishInterrupted(ch, archive, dataDir)
    await repairNote(ch, archive)
  } finally {
    await lock.release()
  }
}

/** The same for one who has the lock of loads. Returns what could not be removed from an inbox. */
export async function finishInterrupted(
  ch: ClickHouse,
  archive: Archive,
  dataDir: string,
): Promise<InboxCleanupError[]> {
  await openCatalog(ch)
  const catalog = await catalogId(ch)
  const notRemoved: InboxCleanupError[] = []
  for (const manifest of await archive.unfinished()) {
    if (manifest.ledger !== catalog) continue
    if (manifest.sha256 === null) {
      await archive.discard(manifest.load)
      continue
    }
    try {
      await finishDrop(ch, archive, manifest, { dataDir, staysInInbox: (ended) => hasAttemptsLeft(archive, ended) })
    } catch (error) {
      if (!(error instanceof InboxCleanupError)) throw error
      notRemoved.push(error)
    }
  }
  return notRemoved
}

/** Who publishes dies, at times, before it has noted it. */
async function repairNote(ch: ClickHouse, archive: Archive): Promise<void> {
  const [note, served, catalog] = [await publishedNote(archive), await servedPublication(ch), await catalogId(ch)]
  const isMine = note === null || note.ledger === catalog
  if (isMine && served !== null && served.load !== note?.load) await notePublished(ch, archive)
}

/** Whether a delivered drop may be loaded once more. */
async function hasAttemptsLeft(archive: Archive, { origins }: Manifest): Promise<boolean> {
  const [first] = origins
  if (first === undefined) return false
  const failures = (await archive.failed()).filter((failed) =>
    failed.origins.some(({ uri, version }) => uri === first.uri && version === first.version),
  )
  return failures.length + 1 < MAX_ATTEMPTS
}

/** Null if somebody has it. */
async function takeFreeLoadLock(ch: ClickHouse): Promise<Lock | null> {
  try {
    return await takeLoadLock(ch, { seconds: LOCK_WAIT_SECONDS })
  } catch (error) {
    if (error instanceof LoadError && error.code === 'BUSY') return null
    throw error
  }
}
