import { type ClickHouse, findLoad, publicationOfLoad, publicationOfSnapshot } from '../../clickhouse/index.js'
import { quarantinePath } from '../account/quarantine.js'
import type { Archive } from './archive.js'
import { InboxCleanupError } from './inbox-cleanup-error.js'
import type { Counts, Manifest } from './manifest.js'
import { notePublished } from './published-note.js'
import { removeOrigin } from './remove-origin.js'

export interface FinishOptions {
  /** Where the quarantine is. */
  readonly dataDir: string
  /** Why the load failed, if it did; else that is what the catalog says, or that it died. */
  readonly error?: string
  /** Whether a delivered drop that failed stays where it lies, to be loaded again. */
  readonly staysInInbox?: (manifest: Manifest) => Promise<boolean>
}

/**
 * Brings the archive up to what the catalog says of a load that has ended: first the manifest, then the note of what is
 * published, then the inbox, and at last the drop goes where it stays. Wherever that is interrupted, it can be done again.
 * Throws InboxCleanupError if all but the inbox is done.
 */
export async function finishDrop(
  ch: ClickHouse,
  archive: Archive,
  manifest: Manifest,
  { dataDir, error, staysInInbox }: FinishOptions,
): Promise<void> {
  const ended = manifest.outcome === null ? await withOutcome(ch, manifest, error) : manifest
  await archive.recordOutcome(ended, quarantinePath(dataDir, ended.load))
  if (ended.outcome === 'published') await notePublished(ch, archive)
  const stays = ended.outcome === 'failed' && (await staysInInbox?.(ended)) === true
  if (!stays) await removeOrigins(archive, ended)
  await archive.moveToFinished(ended)
}

async function removeOrigins(archive: Archive, ended: Manifest): Promise<void> {
  for (const origin of ended.origins) {
    try {
      await removeOrigin(origin, archive.s3Endpoint)
    } catch (cause) {
      throw new InboxCleanupError(ended, origin, { cause })
    }
  }
}

/** The manifest with what the catalog knows. Who has published has published, also without having been able to say so. */
async function withOutcome(ch: ClickHouse, manifest: Manifest, error: string | undefined): Promise<Manifest> {
  const known = await findLoad(ch, manifest.load)
  const published = (await publicationOfLoad(ch, manifest.load))?.snapshot ?? null
  const finishedAt = new Date().toISOString()
  const counts = known && countsIn(known)
  if (published === null && known?.outcome !== 'recognised') {
    return { ...manifest, finishedAt, counts, outcome: 'failed', error: error ?? known?.error ?? 'the load died' }
  }
  const base = known === null ? manifest.base : known.base
  const baseLoad = base === null ? null : ((await publicationOfSnapshot(ch, base))?.load ?? manifest.baseLoad)
  const outcome = published === null ? 'recognised' : 'published'
  return { ...manifest, finishedAt, counts, outcome, snapshot: published ?? known?.snapshot ?? null, base, baseLoad }
}

function countsIn({ read, movies, duplicates, repaired, rejected, deleted }: Counts): Counts {
  return { read, movies, duplicates, repaired, rejected, deleted }
}
