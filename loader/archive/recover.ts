import type { ClickHouse } from '../../clickhouse/index.js'
import { Ledger } from '../build/ledger.js'
import { takeLoadLock } from '../build/load-lock.js'
import { ledgerId, servedLoad } from '../build/load-outcome.js'
import { LoadError } from '../errors/load-error.js'
import type { Archive } from './archive.js'
import { InboxCleanupError } from './inbox-cleanup-error.js'
import type { Manifest } from './manifest.js'
import { notePublished, publishedNote } from './published-note.js'
import { settle } from './finish-drop.js'

/** A delivered drop is given so many loads, if they die; then it is failed, and no longer in the way: it may be what kills them. */
const LIVES = 10

/** A server notices so soon that whoever had the lock is dead. */
const MOMENT_SECONDS = 2

/** Settles what dead loads of this ledger have left, unless a load is running, which has done it. */
export async function recover(ch: ClickHouse, archive: Archive, dataDir: string): Promise<void> {
  const lock = await takeLoadLock(ch, { seconds: MOMENT_SECONDS }).catch(orBusy)
  if (lock === null) return
  try {
    await finishInterrupted(ch, archive, dataDir)
    await repairNote(ch, archive)
  } finally {
    await lock.release()
  }
}

/** The same for one who has the lock of loads. Returns what could not be removed from an inbox. */
export async function finishInterrupted(ch: ClickHouse, archive: Archive, dataDir: string): Promise<InboxCleanupError[]> {
  await Ledger.open(ch)
  const ledger = await ledgerId(ch)
  const stuck: InboxCleanupError[] = []
  for (const manifest of await archive.taken()) {
    if (manifest.ledger !== ledger) continue
    if (manifest.sha256 === null) await archive.discard(manifest.load)
    else await settle(ch, archive, manifest, { dataDir, staysInInbox: (ended) => staysInInbox(archive, ended) }).catch(keepStuck)
  }
  return stuck

  function keepStuck(error: unknown): void {
    if (!(error instanceof InboxCleanupError)) throw error
    stuck.push(error)
  }
}

/** Who publishes dies, at times, before it has noted it. */
async function repairNote(ch: ClickHouse, archive: Archive): Promise<void> {
  const [note, served, ledger] = [await publishedNote(archive), await servedLoad(ch), await ledgerId(ch)]
  const isMine = note === null || note.ledger === ledger
  if (isMine && served !== null && served.load !== note?.load) await notePublished(ch, archive)
}

async function staysInInbox(archive: Archive, { origins }: Manifest): Promise<boolean> {
  const [first] = origins
  if (first === undefined) return false
  const deaths = (await archive.failed()).filter((failed) =>
    failed.origins.some(({ uri, version }) => uri === first.uri && version === first.version),
  )
  return deaths.length + 1 < LIVES
}

function orBusy(error: unknown): null {
  if (error instanceof LoadError && error.code === 'BUSY') return null
  throw error
}
