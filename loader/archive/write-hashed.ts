import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Writes a file and hashes it on the way. Failures of the chunks stay as they are; of the file, they are the system's. */
export async function writeHashed(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'w')
  try {
    for await (const chunk of chunks) {
      const writing = file.writeFile(chunk)
      hash.update(chunk) // meanwhile
      bytes += chunk.byteLength
      await writing
    }
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}
