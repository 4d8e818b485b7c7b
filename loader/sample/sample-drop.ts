import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSample } from './write-sample.js'

/** Makes a sample drop, hands its path to `use`, and removes it. */
export async function withSampleDrop<Result>(
  { movies, seed }: { movies: number; seed: number },
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'reelhouse-sample-'))
  try {
    const out = join(folder, `sample-${movies}.csv`)
    await writeSample({ movies, seed, out })
    return await use(out)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
