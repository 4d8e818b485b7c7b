import { type ClickHouseConfig, connect } from '../../clickhouse/index.js'
import type { ArchiveConfig } from '../archive/archive-config.js'
import { runInServer } from '../operations/control-socket/run-in-server.js'
import type { TaskHooks } from '../operations/tasks/task.js'
import type { RequestOf, ResultOf, TaskName } from '../operations/tasks/tasks.js'
import { contextOfOneTask } from '../operations/tasks/task-context.js'

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
    const done = await runInServer(clickHouse.dataDir, name, request, hooks)
    if (done !== null) return done.result
  }
  const [{ taskHandlers }, { openArchive }] = await Promise.all([
    import('../operations/tasks/task-handlers.js'),
    import('../archive/open-archive.js'),
  ])
  const ch = await connect(clickHouse)
  try {
    const context = contextOfOneTask(ch, clickHouse.dataDir, await openArchive(archive))
    return await taskHandlers[name](context, request, hooks)
  } finally {
    await ch.close()
  }
}
