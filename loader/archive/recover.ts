import { type ClickHouse, catalogId, openCatalog, servedPublication } from '../../clickhouse/index.js'
import { takeLoadLock } from '../build/load-lock.js'
import { LoadError } from '../errors/load-error.js'
import type { Archive } from './archive.js'
import type { Manifest } from './manifest.js'
import { OriginStays } from './origin-stays.js'
import { notePublished, publishedNote } from './published-note.js'
import { settle } from './settle.js'

/** A delivered drop is given so many loads, if they die; then it is failed, and no longer in the way: it may be what kills them. */
const LIVES = 10

/** A server notices so soon that whoever had the lock is dead. */
const MOMENT_SECONDS = 2

/** Settles what dead loads of this catalog have left, unless a load is running, which has done it. */
export async function recover(ch: ClickHouse, archive: Archive, dataDir: string): Promise<void> {
  const lock = await takeLoadLock(ch, { seconds: MOMENT_SECONDS }).catch(orBusy)
  if (lock === null) return
  try {
    await settleDead(ch, archive, dataDir)
    await mendNote(ch, archive)
  } finally {
    await lock.release()
  }
}

/** The same for one who has the lock of loads. Returns what could not be removed from an inbox. */
export async function settleDead(ch: ClickHouse, archive: Archive, dataDir: string): Promise<OriginStays[]> {
  await openCatalog(ch)
  const catalog = await catalogId(ch)
  const stuck: OriginStays[] = []
  for (const manifest of await archive.taken()) {
    if (manifest.ledger !== catalog) continue
    if (manifest.sha256 === null) await archive.discard(manifest.load)
    else await settle(ch, archive, manifest, { dataDir, livesOn: (ended) => livesOn(archive, ended) }).catch(keepStuck)
  }
  return stuck

  function keepStuck(error: unknown): void {
    if (!(error instanceof OriginStays)) throw error
    stuck.push(error)
  }
}

/** Who publishes dies, at times, before it has noted it. */
async function mendNote(ch: ClickHouse, archive: Archive): Promise<void> {
  const [note, served, catalog] = [await publishedNote(archive), await servedPublication(ch), await catalogId(ch)]
  const isMine = note === null || note.ledger === catalog
  if (isMine && served !== null && served.load !== note?.load) await notePublished(ch, archive)
}

async function livesOn(archive: Archive, { origins }: Manifest): Promise<boolean> {
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
