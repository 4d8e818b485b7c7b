import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSample } from '../../loader/sample/write-sample.js'
import { fingerprint } from './fingerprint.js'

export interface Drop {
  readonly path: string
  readonly movies: number
  readonly bytes: number
  /** The same for the same content. */
  readonly key: string
}

/** The made-up drop of this size and seed: kept in the folder from earlier runs, else made. */
export async function benchDrop(folder: string, { movies, seed }: { movies: number; seed: number }): Promise<Drop> {
  await mkdir(folder, { recursive: true })
  const key = `${movies}_${seed}_${await fingerprint('loader/sample', '.js')}`
  const path = join(folder, `movies_${key}.csv`)
  const bytes = await sizeOf(path)
  if (bytes !== undefined) return { path, movies, bytes, key }
  await writeSample({ movies, seed, out: `${path}.part` })
  await rename(`${path}.part`, path)
  return { path, movies, bytes: (await sizeOf(path)) ?? 0, key }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
}
