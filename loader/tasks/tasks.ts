import { type ExportReport, type ExportRequest, exportSnapshot } from '../export/export-snapshot.js'
import type { LoadReport } from '../load-report.js'
import type { RebuildReport } from '../rebuild.js'
import { type KeptSnapshot, keptSnapshots } from '../snapshots/kept-snapshots.js'
import { type PruneReport, type PruneRequest, pruneSnapshots } from '../snapshots/prune-snapshots.js'
import { type PublishReport, type PublishRequest, publishSnapshot } from '../snapshots/publish-snapshot.js'
import { type LoadRequest, runLoad } from './load-task.js'
import { type RebuildRequest, runRebuild } from './rebuild-task.js'
import { isNull } from './request-shape.js'
import { isExportRequest, isLoadRequest, isPruneRequest, isPublishRequest, isRebuildRequest } from './requests.js'
import type { Task } from './task.js'

interface TaskTypes {
  load: Task<LoadRequest, LoadReport>
  snapshots: Task<null, readonly KeptSnapshot[]>
  publish: Task<PublishRequest, PublishReport>
  prune: Task<PruneRequest, PruneReport>
  export: Task<ExportRequest, ExportReport>
  rebuild: Task<RebuildRequest, RebuildReport>
}

export type TaskName = keyof TaskTypes
export type RequestOf<N extends TaskName> = TaskTypes[N] extends Task<infer Request, unknown> ? Request : never
export type ResultOf<N extends TaskName> = Awaited<ReturnType<TaskTypes[N]['run']>>

export const tasks: { readonly [N in TaskName]: Task<RequestOf<N>, ResultOf<N>> } = {
  load: { accepts: isLoadRequest, alone: true, givenUp: 'nothing was published', run: runLoad },
  snapshots: { accepts: isNull, alone: false, givenUp: 'nothing was changed', run: ({ ch }) => keptSnapshots(ch) },
  publish: { accepts: isPublishRequest, alone: false, givenUp: 'nothing was published', run: publishSnapshot },
  prune: { accepts: isPruneRequest, alone: true, givenUp: 'what is not dropped yet is kept', run: pruneSnapshots },
  export: { accepts: isExportRequest, alone: false, givenUp: 'nothing was written', run: exportSnapshot },
  rebuild: {
    accepts: isRebuildRequest,
    alone: true,
    givenUp: 'what is served may lack drops, so rebuild again with --force',
    run: runRebuild,
  },
}
