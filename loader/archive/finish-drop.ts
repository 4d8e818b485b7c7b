import type { ClickHouse } from '../../clickhouse/index.js'
import { quarantinePath } from '../account/quarantine.js'
import { loadOf, loadOutcome, publishedBy } from '../build/load-outcome.js'
import type { Archive } from './archive.js'
import { InboxCleanupError } from './inbox-cleanup-error.js'
import type { Manifest } from './manifest.js'
import { notePublished } from './published-note.js'
import { removeOrigin } from './remove-origin.js'

export interface FinishOptions {
  /** Where the quarantine is. */
  readonly dataDir: string
  /** Why the load failed, if it did; else that is what the ledger says, or that it died. */
  readonly error?: string
  /** Whether a delivered drop that failed stays where it lies, to be loaded again. */
  readonly staysInInbox?: (manifest: Manifest) => Promise<boolean>
}

/**
 * Brings the archive up to what the ledger says of a load that has ended: first the manifest, then the note of what is
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

/** The manifest with what the ledger knows. Who has published has published, also without having been able to say so. */
async function withOutcome(ch: ClickHouse, manifest: Manifest, error: string | undefined): Promise<Manifest> {
  const known = await loadOutcome(ch, manifest.load)
  const published = await publishedBy(ch, manifest.load)
  const finishedAt = new Date().toISOString()
  const counts = known && { ...known.counts }
  if (published === null && known?.outcome !== 'recognised') {
    return { ...manifest, finishedAt, counts, outcome: 'failed', error: error ?? (known?.error || 'the load died') }
  }
  const base = known === null ? manifest.base : known.base
  const baseLoad = base === null ? null : ((await loadOf(ch, base)) ?? manifest.baseLoad)
  const outcome = published === null ? 'recognised' : 'published'
  return { ...manifest, finishedAt, counts, outcome, snapshot: published ?? known?.snapshot ?? null, base, baseLoad }
}
