import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSample } from '../../loader/sample/write-sample.js'
import type { Environment } from '../child/fork-probed.js'
import { load } from './time-loads.js'
import { middleOf, type WholeProcess, wholeProcess } from './whole-process.js'

/** Commands that change a few movies of a snapshot with many. */
export interface UpsertFigures {
  readonly movies: number
  readonly runs: number
  /** Movies of all years. */
  readonly spread: WholeProcess
  /** Movies of one month. */
  readonly month: WholeProcess
}

const MOVIES = 500
const RUNS = 3

/** Changes what is published in a data directory. */
export async function timeUpserts(dataDir: string, folder: string, env: Environment): Promise<UpsertFigures> {
  const spread: WholeProcess[] = []
  const month: WholeProcess[] = []
  const drop = join(folder, 'upsert.csv')
  const upsert = async () => wholeProcess(await load(dataDir, [drop, '--mode', 'upsert'], env))
  for (let run = 0; run < RUNS; run++) {
    await writeSample({ movies: MOVIES, seed: 1000 + run, out: drop })
    spread.push(await upsert())
    await writeFile(drop, ofOneMonth(await readFile(drop, 'utf8'), run))
    month.push(await upsert())
  }
  await rm(drop)
  return { movies: MOVIES, runs: RUNS, spread: middleOf(spread), month: middleOf(month) }
}

/** New movies: those that are known would leave their months. */
function ofOneMonth(drop: string, run: number): string {
  let id = 100_000_000 + run * MOVIES
  return drop
    .replaceAll(/,\d+,(tt\d+),/g, (_, imdbId: string) => `,${id++},${imdbId},`)
    .replaceAll(/,\d{4}-\d\d-(\d\d),/g, ',2005-07-$1,')
}
