import { type BigIntStats, constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { LoadError } from '../errors/load-error.js'

const FILE_ERRORS: ReadonlyMap<unknown, ConstructorParameters<typeof LoadError>> = new Map([
  ['ENOENT', ['NO_SUCH_FILE', 'there is no such file']],
  ['ENOTDIR', ['NO_SUCH_FILE', 'there is no such file']],
  ['EACCES', ['UNREADABLE', 'there is no permission to read it']],
  ['EPERM', ['UNREADABLE', 'there is no permission to read it']],
  ['ELOOP', ['NOT_A_FILE', 'expected a CSV file, got a link that leads to no file. Put the file itself there']],
  ['ENXIO', ['NOT_A_FILE', 'expected a CSV file, got a socket. Put a file there']],
])

/** Opens a regular file for reading. Throws LoadError NO_SUCH_FILE, NOT_A_FILE or UNREADABLE. */
export async function openFile(path: string): Promise<FileHandle> {
  try {
    // Opening a device may do something.
    refuseOther(await stat(path))
    return await openRegular(path, 0)
  } catch (error) {
    throw unreadable(error)
  }
}

/**
 * The same for a file that was delivered into a folder: itself, and not what a link leads to, also where one has been put in
 * its place, or in the place of a folder above it, a moment ago.
 */
export async function openWithin(folder: string, path: string): Promise<FileHandle> {
  try {
    refuseOther(await lstat(path))
    const file = await openRegular(path, constants.O_NOFOLLOW)
    try {
      const expected = join(await realpath(folder), relative(folder, path))
      if ((await pathOf(file, path)) !== expected) throw await elsewhere(path, expected)
      return file
    } catch (error) {
      await file.close()
      throw error
    }
  } catch (error) {
    throw unreadable(error)
  }
}

/** What has been opened says what it is: its name may be another one's by now. A pipe is not waited for. */
async function openRegular(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | flags)
  try {
    refuseOther(await file.stat())
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Where a file is that has been opened under a path. Only Linux tells for sure. */
async function pathOf(file: FileHandle, path: string): Promise<string> {
  return readlink(`/proc/self/fd/${file.fd}`).catch(() => realpath(path))
}

async function elsewhere(path: string, expected: string): Promise<LoadError> {
  const isMoved = (await realpath(dirname(path))) === dirname(expected)
  return isMoved ? new LoadError('CHANGED', 'the file was moved while it was opened') : notAFile(LINK)
}

/** Throws LoadError NOT_A_FILE for what is no regular file. */
export function refuseOther(stats: Pick<Stats, (typeof KINDS)[number][0]>): void {
  const kind = KINDS.find(([is]) => stats[is]())
  if (kind !== undefined) throw notAFile(kind[1])
}

const LINK = 'a link: what it leads to is not read. Put the file itself there'

const KINDS = [
  ['isDirectory', 'a directory'],
  ['isSymbolicLink', LINK],
  ['isFIFO', 'a pipe. Put a file there'],
  ['isSocket', 'a socket. Put a file there'],
  ['isCharacterDevice', 'a device. Put a file there'],
  ['isBlockDevice', 'a device. Put a file there'],
] as const

function notAFile(got: string): LoadError {
  return new LoadError('NOT_A_FILE', `expected a CSV file, got ${got}`)
}

/** Passes the chunks on and makes sure at their end that they are of one state of the file. */
export async function* unchanged(
  chunks: AsyncIterable<Buffer>,
  file: FileHandle,
  before: BigIntStats,
): AsyncGenerator<Buffer> {
  try {
    yield* chunks
    const after = await file.stat({ bigint: true })
    if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) {
      throw new LoadError('CHANGED', 'the file changed while it was read: load it again when it is complete')
    }
  } catch (error) {
    throw unreadable(error)
  }
}

/** What the system says of a file that cannot be read, as a LoadError; anything else as it is. */
export function unreadable(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error
  const [code, message] = FILE_ERRORS.get(error.code) ?? ['UNREADABLE', `the file cannot be read (${error.code})`]
  return new LoadError(code, message, { cause: error })
}
