import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inFile } from '../drop.js'
import type { LoadMode } from '../load-mode.js'
import { openFile, unchanged } from '../read/open-file.js'
import type { DeliveredFile, Delivery } from './delivery.js'
import { keptName } from './kept-name.js'
import type { Origin } from './manifest.js'
import { writeHashed } from './write-hashed.js'

const CHUNK = 1 << 20

interface FileDelivery {
  readonly path: string
  readonly mode: LoadMode
  /** The path of its list of deleted ids. */
  readonly deleted?: string | undefined
  readonly origin?: Origin | undefined
}

/** A drop in a file of this machine. */
export function fileDelivery({ path, mode, deleted, origin }: FileDelivery): Delivery {
  return {
    label: path,
    name: basename(path),
    mode,
    origin: origin ?? null,
    async copyTo(folder) {
      const drop = await copyFile(path, join(folder, keptName(basename(path))))
      if (deleted === undefined) return { drop, deleted: null }
      return { drop, deleted: await copyFile(deleted, join(folder, keptName(basename(deleted), drop.name))) }
    },
  }
}

/** Null if there is no such file. */
export async function fileStats(path: string): Promise<BigIntStats | null> {
  return stat(path, { bigint: true }).catch(orNull)
}

export function originOf(path: string, { size, mtimeNs }: BigIntStats): Origin {
  return { uri: pathToFileURL(path).href, version: `${size}-${mtimeNs}` }
}

async function copyFile(path: string, to: string): Promise<DeliveredFile> {
  try {
    const file = await openFile(path)
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

function orNull(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
