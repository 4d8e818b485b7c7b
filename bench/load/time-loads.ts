import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../child/fork-probed.js'
import { type Run, runToEnd } from '../child/run-to-end.js'
import type { Drop } from '../data/drop.js'
import { median } from '../measure/figures.js'

/** One drop, passed over by csv-parse and loaded by Reelhouse, each in a fresh process, in turns. Medians. */
export interface LoadFigures {
  readonly movies: number
  readonly bytes: number
  readonly runs: number
  /** Of the pass and of the load from opening the file to publishing. */
  readonly csvSeconds: number
  readonly loadSeconds: number
  /** Of the load to those of the pass beside it. */
  readonly ratio: number
  /** The same, of whole processes. */
  readonly csvProcessSeconds: number
  readonly loadProcessSeconds: number
  readonly processRatio: number
  readonly csvPeakRss: number
  readonly loadPeakRss: number
}

/** Loads with the embedded engine, each time into a data directory of its own. */
export async function timeLoads(drop: Drop, runs: number, folder: string, env: Environment): Promise<LoadFigures> {
  const passes: (Run & Timed)[] = []
  const loads: (Run & Timed)[] = []
  const dataDirs: string[] = []
  try {
    for (let run = 0; run < runs; run++) {
      passes.push(await timed('bench/load/bare-pass.js', [drop.path], env))
      const dataDir = await mkdtemp(join(folder, 'load-'))
      dataDirs.push(dataDir)
      const embedded = { ...env, DATA_DIR: dataDir, CLICKHOUSE_URL: undefined }
      loads.push(await timed('loader/cli/reelhouse.js', ['load', drop.path, '--json'], embedded))
    }
  } finally {
    // Not earlier: on some file systems, making files is slow for a while after many were removed.
    for (const dataDir of dataDirs) await rm(dataDir, { recursive: true, force: true })
  }
  const ratios = (of: (run: Run & Timed) => number) =>
    median(loads.map((load, run) => of(load) / of(passes[run] ?? load)))
  const ofAll = (list: readonly (Run & Timed)[], of: (run: Run & Timed) => number) => median(list.map(of))
  return {
    movies: drop.movies,
    bytes: drop.bytes,
    runs,
    csvSeconds: ofAll(passes, (run) => run.ownSeconds),
    loadSeconds: ofAll(loads, (run) => run.ownSeconds),
    ratio: ratios((run) => run.ownSeconds),
    csvProcessSeconds: ofAll(passes, (run) => run.seconds),
    loadProcessSeconds: ofAll(loads, (run) => run.seconds),
    processRatio: ratios((run) => run.seconds),
    csvPeakRss: Math.max(...passes.map((run) => run.usage.peakRss)),
    loadPeakRss: Math.max(...loads.map((run) => run.usage.peakRss)),
  }
}

interface Timed {
  /** As the program itself says. */
  readonly ownSeconds: number
}

async function timed(program: string, args: readonly string[], env: Environment): Promise<Run & Timed> {
  const run = await runToEnd(program, args, env)
  const report: unknown = JSON.parse(run.output)
  if (typeof report !== 'object' || report === null || !('seconds' in report) || typeof report.seconds !== 'number') {
    throw new TypeError(`expected ${program} to say its seconds, got ${run.output}`)
  }
  return { ...run, ownSeconds: report.seconds }
}
