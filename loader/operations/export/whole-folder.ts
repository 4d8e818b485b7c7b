import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isSystemError, nullIfMissing } from '../../../clickhouse/errors/system-error.js'
import { TaskError } from '../../errors/task-error.js'

/**
 * Writes a folder that is there whole or not at all: first beside it, under a hidden name. Throws a TaskError if the folder
 * has something in it.
 */
export async function writeWholeFolder<Result>(
  path: string,
  write: (folder: string) => Promise<Result>,
): Promise<Result> {
  const target = await nullIfMissing(realpath(path)) // behind symbolic links
  if (target !== null) await checkEmpty(target)
  const final = target ?? path
  const parent = dirname(final)
  const made = await mkdir(parent, { recursive: true })
  const partial = join(parent, `.${basename(final)}.partial-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(partial)
    const result = await write(partial)
    await rename(partial, final)
    return result
  } catch (error) {
    await rm(made ?? partial, { recursive: true, force: true })
    throw isSystemError(error, 'ENOTEMPTY', 'EEXIST') ? notEmpty(final, 'others') : error
  }
}

async function checkEmpty(folder: string): Promise<void> {
  const { dev } = await stat(dirname(folder))
  const own = await stat(folder)
  if (!own.isDirectory()) throw new TaskError('TARGET', `expected a folder, got a file: ${folder}. Choose another one.`)
  const [first] = await readdir(folder)
  if (first !== undefined) throw notEmpty(folder, first)
  if (own.dev !== dev) {
    throw new TaskError(
      'TARGET',
      `expected a folder that can be replaced as a whole, got ${folder}, where a disk is mounted. Choose a folder in it.`,
    )
  }
}

function notEmpty(folder: string, first: string): TaskError {
  return new TaskError(
    'TARGET',
    `expected a folder that is empty or not there yet, got ${folder}, which has ${first} in it. Remove it, or choose another one.`,
  )
}
