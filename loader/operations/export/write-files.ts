import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ClickHouse } from '../../../clickhouse/index.js'
import type { ExportFile } from './files.js'
import { type ExportFormat, fileFormats } from './formats.js'

/** Statements at a time: one less than the embedded engine has connections, for those who ask it something meanwhile. */
const AT_ONCE = 2

interface WriteOptions {
  readonly format: ExportFormat
  readonly bom: boolean
}

/** Writes the files into a folder and returns their sizes, by path. */
export async function writeFiles(
  ch: ClickHouse,
  files: readonly ExportFile[],
  options: WriteOptions,
  folder: string,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  const failed = new AbortController()
  const givenUp = AbortSignal.any([signal, failed.signal])
  const waiting = files.values()
  const writeWaiting = async (): Promise<void> => {
    for (const file of waiting) {
      givenUp.throwIfAborted()
      sizes.set(file.path, await writeFile(ch, file, options, folder, givenUp))
    }
  }
  const workers = Array.from({ length: AT_ONCE }, () =>
    writeWaiting().catch((error: unknown) => {
      failed.abort(error)
      throw error
    }),
  )
  await Promise.allSettled(workers) // nothing may write any more when the folder is removed
  givenUp.throwIfAborted()
  return sizes
}

async function writeFile(
  ch: ClickHouse,
  { path, statement }: ExportFile,
  { format, bom }: WriteOptions,
  folder: string,
  signal: AbortSignal,
): Promise<number> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  const bytes = await ch.stream(statement, fileFormats[format].name, { signal, maxExecutionSeconds: 0 })
  const file = createWriteStream(target)
  if (bom) file.write('\uFEFF')
  await pipeline(bytes, file)
  return file.bytesWritten
}
