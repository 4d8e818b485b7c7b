import type { Stats } from 'node:fs'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { isSystemError } from '../../../clickhouse/errors/system-error.js'
import { TaskError } from '../../errors/task-error.js'

const ONLY_OWNER = 0o700
const OTHERS = 0o077

/** Makes a folder into which only this user can put anything. Throws TaskError FOREIGN where it is another user's. */
export async function makePrivate(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: ONLY_OWNER })
  refuseForeign(path, await lstat(path))
  if (((await lstat(path)).mode & OTHERS) !== 0) await chmod(path, ONLY_OWNER)
  await isPrivate(path)
}

/** False if there is no such folder. Throws TaskError FOREIGN where another user can put something into it. */
export async function isPrivate(path: string): Promise<boolean> {
  const stats = await statsOf(path)
  if (stats === null) return false
  refuseForeign(path, stats)
  if ((stats.mode & OTHERS) === 0) return true
  throw foreign(
    path,
    `one with the mode ${(stats.mode & 0o777).toString(8)}`,
    'Take the rights of others away (chmod 700)',
  )
}

/** False if there is nothing of that name. Throws TaskError FOREIGN where it is another user's. */
export async function isOwn(path: string): Promise<boolean> {
  const stats = await statsOf(path)
  if (stats !== null) refuseOwner(path, stats)
  return stats !== null
}

function refuseForeign(path: string, stats: Stats): void {
  if (!stats.isDirectory()) throw foreign(path, 'something that is none', 'Remove it')
  refuseOwner(path, stats)
}

function refuseOwner(path: string, { uid }: Stats): void {
  const own = process.geteuid?.() ?? uid
  if (uid === own) return
  throw foreign(
    path,
    `one of the user with the id ${uid}`,
    `Commands and the server that does them have to be of one user (here, ${own}): run both as that one, or remove it`,
  )
}

function foreign(path: string, got: string, advice: string): TaskError {
  return new TaskError(
    'FOREIGN',
    `${path}: expected a folder or socket that is this user's alone, since a server takes commands there, got ${got}. ${advice}.`,
  )
}

async function statsOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path)
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
}
