import { holdSnapshot } from '../../../clickhouse/index.js'
import { whilePublishing } from '../../build/publication-lock.js'
import type { TaskContext } from '../tasks/task-context.js'
import { chooseSnapshot } from './choose-snapshot.js'
import { type KeptSnapshot, keptSnapshots } from './kept-snapshots.js'

/**
 * Does something with a snapshot that is kept, by default the one that is served, which stays meanwhile, whatever is
 * published or pruned, by whom. Throws a TaskError if it is not kept.
 */
export async function whileKept<Result>(
  { ch, lease }: Pick<TaskContext, 'ch' | 'lease'>,
  number: number | undefined,
  work: (snapshot: KeptSnapshot) => Promise<Result>,
): Promise<Result> {
  const held = await whilePublishing(ch, async () => {
    const snapshot = chooseSnapshot(await keptSnapshots(ch), number)
    const lock = await holdSnapshot(ch, snapshot.snapshot)
    return { snapshot, lock, release: lease(snapshot.snapshot) }
  })
  try {
    return await work(held.snapshot)
  } finally {
    held.release()
    await held.lock?.release()
  }
}
