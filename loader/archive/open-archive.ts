import { Archive } from './archive.js'
import type { ArchiveConfig } from './archive-config.js'
import type { ArchiveStore } from './archive-store.js'
import { LocalStore } from './local-store.js'

/** The archive of that configuration. Nothing is read or made yet. */
export async function openArchive(config: ArchiveConfig): Promise<Archive> {
  return new Archive(await storeOf(config), config.s3Endpoint)
}

/** AWS' SDK takes a moment to load: only those who use it wait for it. */
async function storeOf({ place, workDir, s3Endpoint }: ArchiveConfig): Promise<ArchiveStore> {
  if (place.kind === 'folder') return new LocalStore(place.path)
  const { S3Store } = await import('./s3-store.js')
  return new S3Store(place, workDir, s3Endpoint)
}
