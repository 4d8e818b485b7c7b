import type { TaskHooks } from './task.js'
import type { TaskContext } from './task-context.js'
import type { RequestOf, ResultOf, TaskName } from './tasks.js'

type Handler<N extends TaskName> = (
  context: TaskContext,
  request: RequestOf<N>,
  hooks: TaskHooks,
) => Promise<ResultOf<N>>

/** Does the tasks. What does one is loaded when it is asked for: nobody waits for what the others are made of. */
export const taskHandlers: { readonly [N in TaskName]: Handler<N> } = {
  load: async (...asked) => (await import('./load-file.js')).loadFile(...asked),
  snapshots: async ({ ch }) => (await import('../snapshots/kept-snapshots.js')).keptSnapshots(ch),
  publish: async (context, request) =>
    (await import('../snapshots/publish-snapshot.js')).publishSnapshot(context, request),
  prune: async (...asked) => (await import('../snapshots/prune-snapshots.js')).pruneSnapshots(...asked),
  export: async (...asked) => (await import('../export/export-snapshot.js')).exportSnapshot(...asked),
  rebuild: async (...asked) => (await import('../rebuild/rebuild-task.js')).runRebuild(...asked),
  keys: async ({ ch }) => (await import('../keys/kept-keys.js')).keptKeys(ch),
  createKey: async (context, request) => (await import('../keys/create-key.js')).createKey(context, request),
  revokeKey: async (context, request) => (await import('../keys/revoke-key.js')).revokeKey(context, request),
}
