import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { LoadError } from '../load-error.js'

const FILE_ERRORS: ReadonlyMap<unknown, ConstructorParameters<typeof LoadError>> = new Map([
  ['ENOENT', ['NO_SUCH_FILE', 'there is no such file']],
  ['ENOTDIR', ['NO_SUCH_FILE', 'there is no such file']],
  ['EACCES', ['UNREADABLE', 'there is no permission to read it']],
  ['EPERM', ['UNREADABLE', 'there is no permission to read it']],
])

/** Opens a regular file for reading. Throws LoadError NO_SUCH_FILE, NOT_A_FILE or UNREADABLE. */
export async function openFile(path: string): Promise<FileHandle> {
  try {
    // Opening a pipe would wait for its writer.
    const stats = await stat(path)
    if (!stats.isFile()) {
      const got = stats.isDirectory() ? 'a directory' : 'something that is no regular file'
      throw new LoadError('NOT_A_FILE', `expected a CSV file, got ${got}`)
    }
    return await open(path, 'r')
  } catch (error) {
    throw unreadable(error)
  }
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
