import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/index.js'
import type { Archive } from '../../../loader/archive/archive.js'
import type { FolderPlace, Place } from '../../../loader/archive/place.js'
import { LoadError } from '../../../loader/errors/load-error.js'
import { watch } from '../../../loader/inbox/watch.js'
import type { WatchConfig } from '../../../loader/inbox/watch-config.js'
import { folderInTest, localArchive } from './archives.js'

/** A watched inbox: what it has said so far, and what stops it, which the end of the test does, too. */
export interface Watched {
  readonly said: readonly string[]
  /** Waits until it has said so. */
  says(pattern: RegExp): Promise<void>
  stop(): Promise<void>
}

const TIMES = { pollMs: 30, quietMs: 100, retryMs: 30, hiddenSeconds: 60 }

export function watching(
  ch: ClickHouse,
  archive: Archive,
  place: Place,
  { dataDir, ...config }: Partial<WatchConfig> & { readonly dataDir: string },
): Watched {
  const said: string[] = []
  const stopping = new AbortController()
  const options = { dataDir, maxRejected: 0, log: (line: string) => void said.push(line), signal: stopping.signal }
  const whole = { place, mode: 'full', queue: undefined, s3Endpoint: undefined, ...TIMES, ...config } as const
  const running = watch(ch, archive, whole, options)
  const stop = async (): Promise<void> => {
    stopping.abort(new LoadError('INTERRUPTED', 'stopped by the test'))
    await running
  }
  onTestFinished(stop)
  const says = (pattern: RegExp): Promise<void> =>
    vi.waitFor(
      () => {
        if (!said.some((line) => pattern.test(line))) throw new Error(`expected ${pattern}, got ${said.join('\n')}`)
      },
      { timeout: 40_000, interval: 20 },
    )
  return { said, says, stop }
}

/** A data directory with an inbox and an archive. */
export interface Depot {
  readonly dataDir: string
  readonly inbox: FolderPlace
  readonly archive: Archive
  /** Puts a file into the inbox, whole at once; `path` may name folders. */
  deliver(path: string, text: string): Promise<string>
}

export async function depotInTest(): Promise<Depot> {
  const dataDir = await folderInTest()
  const inbox = { kind: 'folder', path: join(dataDir, 'drops/inbox') } as const
  await mkdir(inbox.path, { recursive: true })
  return {
    dataDir,
    inbox,
    archive: await localArchive(dataDir),
    async deliver(path, text) {
      const target = join(inbox.path, path)
      await mkdir(join(target, '..'), { recursive: true })
      await writeFile(join(dataDir, 'delivery'), text)
      await rename(join(dataDir, 'delivery'), target)
      return target
    },
  }
}
