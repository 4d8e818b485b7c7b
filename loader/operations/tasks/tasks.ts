import type { LoadReport } from '../../account/load-report.js'
import type { ExportReport, ExportRequest } from '../export/export-snapshot.js'
import type { CreatedKey, CreateKeyRequest } from '../keys/create-key.js'
import type { KeptKey } from '../keys/kept-keys.js'
import type { RevokedKey, RevokeKeyRequest } from '../keys/revoke-key.js'
import type { RebuildReport } from '../rebuild/rebuild.js'
import type { RebuildRequest } from '../rebuild/rebuild-task.js'
import type { KeptSnapshot } from '../snapshots/kept-snapshots.js'
import type { PruneReport, PruneRequest } from '../snapshots/prune-snapshots.js'
import type { PublishReport, PublishRequest } from '../snapshots/publish-snapshot.js'
import type { LoadRequest } from './load-file.js'
import type { Task } from './task.js'

/** Both pass as JSON. */
interface TaskTypes {
  load: { request: LoadRequest; result: LoadReport }
  snapshots: { request: null; result: readonly KeptSnapshot[] }
  publish: { request: PublishRequest; result: PublishReport }
  prune: { request: PruneRequest; result: PruneReport }
  export: { request: ExportRequest; result: ExportReport }
  rebuild: { request: RebuildRequest; result: RebuildReport }
  keys: { request: null; result: readonly KeptKey[] }
  createKey: { request: CreateKeyRequest; result: CreatedKey }
  revokeKey: { request: RevokeKeyRequest; result: RevokedKey }
}

export type TaskName = keyof TaskTypes
export type RequestOf<N extends TaskName> = TaskTypes[N]['request']
export type ResultOf<N extends TaskName> = TaskTypes[N]['result']

/** What is asked for and how it is done; task-handlers.ts does it. */
export const tasks: Readonly<Record<TaskName, Task>> = {
  load: { exclusive: true, ifCancelled: 'nothing was published' },
  snapshots: { exclusive: false, ifCancelled: 'nothing was changed' },
  publish: { exclusive: false, ifCancelled: 'nothing was published' },
  prune: { exclusive: true, ifCancelled: 'what is not dropped yet is kept' },
  export: { exclusive: false, ifCancelled: 'nothing was written' },
  rebuild: {
    exclusive: true,
    ifCancelled: 'what is served may lack drops, so rebuild again with --force',
  },
  keys: { exclusive: false, ifCancelled: 'nothing was changed' },
  createKey: { exclusive: false, ifCancelled: 'list the keys, and revoke one that was made meanwhile' },
  revokeKey: { exclusive: false, ifCancelled: 'list the keys to see whether it was revoked' },
}
