import type { BigIntStats } from 'node:fs'
import { type FileHandle, lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nullIfMissing } from '../../clickhouse/errors/system-error.js'
import type { LoadMode } from '../../clickhouse/index.js'
import { inFile } from '../read/open-drop.js'
import { openFile, openWithin, unchanged } from '../read/open-file.js'
import { archivedName } from './archived-name.js'
import type { IncomingDrop, IncomingFileCopy } from './incoming-drop.js'
import type { Origin } from './manifest.js'
import { writeHashed } from './write-hashed.js'

const CHUNK = 1 << 20

interface IncomingFile {
  readonly path: string
  readonly mode: LoadMode
  /** The path of its list of deleted ids. */
  readonly deleted?: string | undefined
  readonly origin?: Origin | undefined
  /** The folder into which others have put it: only what lies there is read, and not what links lead to. */
  readonly within?: string | undefined
}

/** A drop in a file of this machine. */
export function incomingFile({ path, mode, deleted, origin, within }: IncomingFile): IncomingDrop {
  const openAt = (at: string): Promise<FileHandle> => (within === undefined ? openFile(at) : openWithin(within, at))
  return {
    label: path,
    name: basename(path),
    mode,
    origin: origin ?? null,
    async copyTo(folder) {
      const drop = await copyFile(path, openAt, join(folder, archivedName(basename(path))))
      if (deleted === undefined) return { drop, deleted: null }
      return {
        drop,
        deleted: await copyFile(deleted, openAt, join(folder, archivedName(basename(deleted), drop.name))),
      }
    },
  }
}

/** Of what has this name itself, not of what a link leads to. Null if there is no such file. */
export async function fileStats(path: string): Promise<BigIntStats | null> {
  return nullIfMissing(lstat(path, { bigint: true }))
}

export function originOf(path: string, { size, mtimeNs }: BigIntStats): Origin {
  return { uri: pathToFileURL(path).href, version: `${size}-${mtimeNs}` }
}

async function copyFile(
  path: string,
  openAt: (path: string) => Promise<FileHandle>,
  to: string,
): Promise<IncomingFileCopy> {
  try {
    const file = await openAt(path)
    try {
      const before = await file.stat({ bigint: true })
      const chunks = file.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK })
      const written = await writeHashed(unchanged(chunks, file, before), to)
      return { name: basename(to), ...written, ...originOf(path, before) }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw inFile(error, path)
  }
}
