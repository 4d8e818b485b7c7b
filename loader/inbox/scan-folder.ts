import { isUtf8 } from 'node:buffer'
import type { BigIntStats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadMode } from '../../clickhouse/index.js'
import { fileStats, originOf } from '../archive/incoming-file.js'
import type { Origin } from '../archive/manifest.js'
import { LoadError } from '../errors/load-error.js'
import { refuseOther, unreadable } from '../read/open-file.js'
import { printableLine } from '../text/printable.js'
import { deletedListOf, isPlainName, mayBeDrop, modeOf, nameError } from './drop-name.js'
import type { Refusal } from './inbox.js'

/** A drop that lies in a folder. */
export interface ArrivedFile {
  readonly path: string
  readonly mode: LoadMode
  readonly origin: Origin
  readonly modifiedNs: bigint
  /** The list of deleted ids beside it. */
  readonly list: Origin | null
}

export interface Scan {
  readonly files: ArrivedFile[]
  readonly refusals: Refusal[]
}

/**
 * Looks for drops in a folder and its folders. Whatever is wrong with one entry is told of that one. Rejects only where the
 * folder itself cannot be read.
 */
export async function scanFolder(root: string, fallback: LoadMode): Promise<Scan> {
  const scan = new FolderScan(root, fallback)
  await scan.run()
  return scan
}

class FolderScan implements Scan {
  readonly files: ArrivedFile[] = []
  readonly refusals: Refusal[] = []
  /** Paths below the root, as drops have them: with slashes. */
  readonly #folders: string[] = []

  constructor(
    private readonly root: string,
    private readonly fallback: LoadMode,
  ) {}

  async run(): Promise<void> {
    await this.#look('', await readdir(this.root, { encoding: 'buffer' }))
    for (let folder = this.#folders.pop(); folder !== undefined; folder = this.#folders.pop()) {
      try {
        await this.#look(`${folder}/`, await readdir(join(this.root, folder), { encoding: 'buffer' }))
      } catch (error) {
        this.#refuse(folder, codeOf(error), error)
      }
    }
  }

  async #look(folder: string, names: readonly Buffer[]): Promise<void> {
    await Promise.all(names.map((name) => this.#entry(folder, name)))
  }

  async #entry(folder: string, name: Buffer): Promise<void> {
    const path = folder + (isPlain(name) ? name.toString() : shown(name))
    if (name[0] === HIDDEN) return
    try {
      const at = Buffer.concat([Buffer.from(join(this.root, folder, '/')), name])
      const stats = await lstat(at, { bigint: true })
      if (isPlain(name)) await this.#plain(path, stats)
      else if (stats.isDirectory() || mayBeDrop(path)) this.#refuse(path, versionOf(stats), nameError())
    } catch (error) {
      this.#refuse(path, codeOf(error), error) // it may be a folder of drops
    }
  }

  async #plain(path: string, stats: BigIntStats): Promise<void> {
    if (stats.isDirectory()) this.#folders.push(path)
    else if (mayBeDrop(path)) await this.#drop(path, stats)
    else if (stats.isSymbolicLink() && (await leadsToFolder(join(this.root, path)))) {
      this.#refuse(path, versionOf(stats), linkToFolder())
    }
  }

  async #drop(path: string, stats: BigIntStats): Promise<void> {
    const [mode, at] = [modeOf(path, this.fallback), join(this.root, path)]
    let of = path
    try {
      refuseOther(stats)
      of = deletedListOf(path)
      const list = mode === 'upsert' ? await listAt(deletedListOf(at)) : null
      this.files.push({ path: at, mode, origin: originOf(at, stats), modifiedNs: stats.mtimeNs, list })
    } catch (error) {
      this.#refuse(of, versionOf(stats), error)
    }
  }

  /** What is gone by now is left out. */
  #refuse(path: string, version: string, cause: unknown): void {
    const error = cause instanceof LoadError ? cause : unreadable(cause)
    if (!(error instanceof LoadError)) throw error
    if (error.code === 'NO_SUCH_FILE') return
    const label = join(this.root, path)
    const mode = modeOf(path, this.fallback)
    this.refusals.push({ label, name: path.split('/').at(-1) ?? path, mode, version, error: error.inFile(label) })
  }
}

const HIDDEN = '.'.charCodeAt(0)

function isPlain(name: Buffer): boolean {
  return isUtf8(name) && isPlainName(name.toString())
}

/** A name as it can be printed: each byte that is no text, or would steer a terminal, by its number. */
function shown(name: Buffer): string {
  if (isUtf8(name)) return printableLine(name.toString())
  return name
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Where the name with its ending would be too long, there can be none. */
async function listAt(path: string): Promise<Origin | null> {
  try {
    const stats = await fileStats(path)
    if (stats === null) return null
    refuseOther(stats)
    return originOf(path, stats)
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG') return null
    throw error
  }
}

function linkToFolder(): LoadError {
  return new LoadError(
    'NOT_A_FILE',
    'expected a folder, got a link to one: what it leads to is not read. Put the folder itself there, or remove the link',
  )
}

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

function versionOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `${size}-${mtimeNs}-${ino}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
