import { cpuSecondsOf } from '../child/process-cpu.js'
import type { Job, Target } from '../drive/job.js'
import type { Driver } from '../drive/start-driver.js'
import { type Figures, figuresOf, type Round } from './figures.js'
import type { SideName } from './question-figures.js'

export interface Side {
  readonly name: SideName
  readonly target: Target
  /** Of all processes that answer. */
  readonly pids: readonly number[]
}

/** Asks the sides the same in turns, so that whatever else the machine does falls on all alike. */
export async function alternate(
  driver: Driver,
  sides: readonly Side[],
  rounds: readonly Omit<Job, 'target'>[],
): Promise<Map<SideName, Figures>> {
  const done = new Map<SideName, Round[]>(sides.map(({ name }) => [name, []]))
  for (const round of rounds) {
    for (const { name, target, pids } of sides) {
      const before = await cpuSecondsOf(pids)
      const driven = await driver.drive({ ...round, target })
      done.get(name)?.push({ ...driven, cpuSeconds: (await cpuSecondsOf(pids)) - before })
    }
  }
  return new Map([...done].map(([name, rounds]) => [name, figuresOf(rounds)]))
}
