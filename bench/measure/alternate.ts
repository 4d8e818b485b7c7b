import type { ClickHouseClient } from '@clickhouse/client'
import type { Reelhouse } from '../child/reelhouse.js'
import type { Job, Target } from '../drive/job.js'
import type { Driver } from '../drive/start-driver.js'
import type { Parameters, World } from '../questions/parameters.js'
import { clickHouseUsage } from './clickhouse-usage.js'
import { type Figures, figuresOf, type Round } from './figures.js'

/** One side of a comparison: ClickHouse itself, or a Reelhouse before it. */
export interface Side {
  readonly name: string
  readonly target: Target
  readonly reelhouse: Reelhouse | null
}

export interface Asked {
  readonly question: string
  readonly clients: number
  readonly parameters: Parameters | World
  readonly seed: number
  /** For each side, all rounds together. */
  readonly seconds: number
}

const ROUNDS = 2
const WARM_UP = 0.15

/** Asks the sides the same in turns, so that whatever else the machine does falls on all alike. */
export async function alternate(
  driver: Driver,
  client: ClickHouseClient,
  sides: readonly Side[],
  asked: Asked,
): Promise<Record<string, Figures>> {
  const rounds = new Map<Side, Round[]>(sides.map((side) => [side, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [side, done] of rounds) {
      const seconds = asked.seconds / ROUNDS
      await driver.drive(job(side, asked, seconds * WARM_UP, 2 * round))
      done.push(await measured(driver, client, side, job(side, asked, seconds, 2 * round + 1)))
    }
  }
  return Object.fromEntries([...rounds].map(([{ name }, done]) => [name, figuresOf(done)]))
}

/** Each round draws parameters of its own: otherwise the second would find its answers kept since the first. */
function job(side: Side, { question, clients, parameters, seed }: Asked, seconds: number, round: number): Job {
  return {
    target: side.target,
    questions: [question],
    parameters: 'database' in parameters ? { world: parameters, seed: seed * 100 + round } : parameters,
    clients,
    until: { seconds },
    differentDocuments: false,
  }
}

async function measured(driver: Driver, client: ClickHouseClient, side: Side, job: Job): Promise<Round> {
  const reelhouse = await side.reelhouse?.usage()
  const clickhouse = await clickHouseUsage(client)
  const driven = await driver.drive(job)
  const clickhouseAfter = await clickHouseUsage(client)
  const reelhouseAfter = await side.reelhouse?.usage()
  return {
    ...driven,
    reelhouseSeconds: (reelhouseAfter?.cpuSeconds ?? 0) - (reelhouse?.cpuSeconds ?? 0),
    clickhouseSeconds: clickhouseAfter.cpuSeconds - clickhouse.cpuSeconds,
    statements: clickhouseAfter.statements - clickhouse.statements - 1,
  }
}
