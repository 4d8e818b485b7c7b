import type { TaskHooks } from '../tasks/task.js'
import type { TaskContext } from '../tasks/task-context.js'
import { type RebuildReport, rebuild } from './rebuild.js'

export interface RebuildRequest {
  /** Also where something is published. */
  readonly force: boolean
}

export async function runRebuild(
  { ch, dataDir, archive, inUse, changed, runningLoads }: TaskContext,
  { force }: RebuildRequest,
  { onProgress, log, signal }: TaskHooks,
): Promise<RebuildReport> {
  const report = await rebuild(ch, archive, {
    dataDir,
    force,
    inUse,
    runningLoads,
    onProgress,
    signal,
    onDrop: ({ name, mode }, index, count) => log(`${index + 1} of ${count}: ${name} (${mode})`),
  })
  changed()
  return report
}
