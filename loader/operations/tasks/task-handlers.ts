import { exportSnapshot } from '../export/export-snapshot.js'
import { runRebuild } from '../rebuild/rebuild-task.js'
import { keptSnapshots } from '../snapshots/kept-snapshots.js'
import { pruneSnapshots } from '../snapshots/prune-snapshots.js'
import { publishSnapshot } from '../snapshots/publish-snapshot.js'
import { loadFile } from './load-file.js'
import type { TaskHooks } from './task.js'
import type { TaskContext } from './task-context.js'
import type { RequestOf, ResultOf, TaskName } from './tasks.js'

type Handler<N extends TaskName> = (
  context: TaskContext,
  request: RequestOf<N>,
  hooks: TaskHooks,
) => Promise<ResultOf<N>>

/** Does the tasks. Who only asks for one loads nothing of this. */
export const taskHandlers: { readonly [N in TaskName]: Handler<N> } = {
  load: loadFile,
  snapshots: ({ ch }) => keptSnapshots(ch),
  publish: publishSnapshot,
  prune: pruneSnapshots,
  export: exportSnapshot,
  rebuild: runRebuild,
}
