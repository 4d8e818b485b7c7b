import type { Environment } from '../child/fork-probed.js'
import { runToEnd } from '../child/run-to-end.js'
import { pandasVersion, seedWithPandas } from './pandas.js'
import { middleOf, type WholeProcess, wholeProcess } from './whole-process.js'

/** One drop: loaded as a command into a new database, read by csv-parse, and normalized by pandas, in turns. */
export interface LoadFigures {
  readonly runs: number
  readonly csvParse: WholeProcess
  readonly reelhouse: WholeProcess
  /** Null where python3 has no pandas. */
  readonly pandas: WholeProcess | null
}

/** Loads with the embedded engine, once into each of the data directories, which must be new. */
export async function timeLoads(
  drop: string,
  dataDirs: readonly string[],
  folder: string,
  env: Environment,
): Promise<LoadFigures> {
  const passes: WholeProcess[] = []
  const loads: WholeProcess[] = []
  const seeds: WholeProcess[] = []
  const hasPandas = (await pandasVersion()) !== null
  for (const dataDir of dataDirs) {
    passes.push(wholeProcess(await runToEnd('bench/load/csv-parse-pass.js', [drop], env)))
    loads.push(wholeProcess(await load(dataDir, [drop], env)))
    if (hasPandas) seeds.push(await seedWithPandas(drop, folder))
  }
  return {
    runs: loads.length,
    csvParse: middleOf(passes),
    reelhouse: middleOf(loads),
    pandas: hasPandas ? middleOf(seeds) : null,
  }
}

/** The command, with the embedded engine. */
export function load(dataDir: string, args: readonly string[], env: Environment) {
  return runToEnd('loader/cli/reelhouse.js', ['load', ...args], {
    ...env,
    DATA_DIR: dataDir,
    CLICKHOUSE_URL: undefined,
  })
}
