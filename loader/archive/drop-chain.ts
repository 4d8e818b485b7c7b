import { hashFile } from '../account/drop-identity.js'
import { LoadError } from '../errors/load-error.js'
import type { Archive, ArchiveEntry } from './archive.js'

/** The drops that one load's snapshot was made of, the first to be loaded first. Throws LoadError NOT_ARCHIVED. */
export async function dropChain(archive: Archive, load: string): Promise<ArchiveEntry[]> {
  const chain: ArchiveEntry[] = []
  for (let next: string | null = load; next !== null; ) {
    const found: ArchiveEntry | null = await archive.find(next)
    if (found === null) throw notArchived(archive, `the drop of load ${next}`)
    const { manifest } = found
    if (manifest.base !== null && manifest.baseLoad === null) {
      throw notArchived(archive, `the drop of snapshot ${manifest.base}, on which load ${manifest.load} was built,`)
    }
    chain.unshift(found)
    next = manifest.baseLoad
  }
  return chain
}

export interface FetchedDrop {
  readonly path: string
  readonly deleted: string | undefined
}

/** The files of a drop on this machine, as they were delivered. Throws LoadError NOT_ARCHIVED or DAMAGED. */
export async function fetchDrop(archive: Archive, { manifest, folder }: ArchiveEntry): Promise<FetchedDrop> {
  const { name, sha256, deleted } = manifest
  return {
    path: await fetchFile(archive, folder, name, sha256),
    deleted: deleted === null ? undefined : await fetchFile(archive, folder, deleted.name, deleted.sha256),
  }
}

async function fetchFile(archive: Archive, folder: string, name: string, sha256: string | null): Promise<string> {
  const path = await archive.store.fetch(folder, name)
  if (path === null) throw notArchived(archive, `${folder}/${name}`)
  const found = await hashFile(path, name)
  if (found.sha256 !== sha256) {
    throw new LoadError(
      'DAMAGED',
      `${archive.store.name}/${folder}/${name}: expected the file that was loaded, with SHA-256 ${sha256}, got ${found.sha256}. ` +
        'Put a sound copy there, then rebuild again. Nothing was published.',
    )
  }
  return path
}

function notArchived(archive: Archive, what: string): LoadError {
  return new LoadError(
    'NOT_ARCHIVED',
    `expected ${what} in the archive ${archive.store.name}, but it is not there. Nothing was published. ` +
      'Check ARCHIVE, put it back, or load a full drop instead.',
  )
}
