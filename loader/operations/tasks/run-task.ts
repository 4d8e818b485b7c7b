import { type ClickHouseConfig, connect } from '../../../clickhouse/index.js'
import type { ArchiveConfig } from '../../archive/archive-config.js'
import { handOver } from '../control-socket/hand-over.js'
import type { TaskHooks } from './task.js'
import type { RequestOf, ResultOf, TaskName } from './tasks.js'
import { workplaceOfOneTask } from './workplace.js'

export interface TaskConfig {
  readonly clickHouse: ClickHouseConfig
  readonly archive: ArchiveConfig
}

/** Does a task in this process; where a server has the embedded engine open, in that server. */
export async function runTask<N extends TaskName>(
  { clickHouse, archive }: TaskConfig,
  name: N,
  request: RequestOf<N>,
  hooks: TaskHooks,
): Promise<ResultOf<N>> {
  if (clickHouse.url === undefined) {
    const done = await handOver(clickHouse.dataDir, name, request, hooks)
    if (done !== null) return done.result
  }
  const [{ taskRuns }, { openArchive }] = await Promise.all([
    import('./task-runs.js'),
    import('../../archive/open-archive.js'),
  ])
  const ch = await connect(clickHouse)
  try {
    const workplace = workplaceOfOneTask(ch, clickHouse.dataDir, await openArchive(archive))
    return await taskRuns[name](workplace, request, hooks)
  } finally {
    await ch.close()
  }
}
