import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { WholeProcess } from './whole-process.js'

const run = promisify(execFile)
// It is not compiled: it stays among the sources.
const SCRIPT = fileURLToPath(new URL('../../../bench/load/pandas-seed.py', import.meta.url))

/** The version of pandas that python3 has; null without. */
export async function pandasVersion(): Promise<string | null> {
  return run('python3', ['-c', 'import pandas; print(pandas.__version__)']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
}

/** What the script says of itself. */
function usedBy(output: string): Omit<WholeProcess, 'wallSeconds'> {
  const used: unknown = JSON.parse(output)
  if (typeof used === 'object' && used !== null && 'cpuSeconds' in used && 'peakRss' in used) {
    return { cpuSeconds: Number(used.cpuSeconds), peakRss: Number(used.peakRss) }
  }
  throw new TypeError(`expected what pandas used, got ${output}`)
}

/** Has pandas do what a seed does with a drop: normalize it, and write five tables as files. */
export async function seedWithPandas(drop: string, folder: string): Promise<WholeProcess> {
  const out = await mkdtemp(join(folder, 'pandas-'))
  try {
    const began = performance.now()
    const { stdout } = await run('python3', [SCRIPT, drop, out])
    const wallSeconds = (performance.now() - began) / 1000
    return { wallSeconds, ...usedBy(stdout) }
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}
