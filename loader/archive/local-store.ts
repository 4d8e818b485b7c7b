import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nullIfMissing } from '../../clickhouse/errors/system-error.js'
import type { ArchiveStore } from './archive-store.js'

/** An archive in a folder of this machine. Work folders are the folders themselves: nothing is copied twice. */
export class LocalStore implements ArchiveStore {
  constructor(readonly name: string) {}

  async workFolder(folder: string): Promise<string> {
    const path = join(this.name, folder)
    await mkdir(path, { recursive: true })
    return path
  }

  async persist(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names) await sync(join(this.name, folder, name))
  }

  async fetch(folder: string, name: string): Promise<string | null> {
    const path = join(this.name, folder, name)
    return (await nullIfMissing(open(path).then((file) => file.close()))) === null ? null : path
  }

  async clearWorkFolder(): Promise<void> {}

  async read(folder: string, name: string): Promise<string | null> {
    return nullIfMissing(readFile(join(this.name, folder, name), 'utf8'))
  }

  async write(folder: string, name: string, text: string): Promise<void> {
    const path = join(await this.workFolder(folder), name)
    const file = await open(`${path}.part`, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(`${path}.part`, path)
  }

  async folders(folder: string): Promise<string[]> {
    const entries = (await nullIfMissing(readdir(join(this.name, folder), { withFileTypes: true }))) ?? []
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  }

  async move(from: string, to: string): Promise<void> {
    const target = join(this.name, to)
    await mkdir(dirname(target), { recursive: true })
    await rename(join(this.name, from), target)
    await sync(dirname(target))
  }

  async remove(folder: string): Promise<void> {
    await rm(join(this.name, folder), { recursive: true, force: true })
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
