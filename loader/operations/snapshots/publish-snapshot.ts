import { openCatalog, publishAgain } from '../../../clickhouse/index.js'
import { notePublished } from '../../archive/published-note.js'
import { whilePublishing } from '../../build/publication-lock.js'
import { describeError } from '../../errors/describe-error.js'
import type { TaskContext } from '../tasks/task-context.js'
import { whoRuns } from '../tasks/who-runs.js'
import { chooseSnapshot } from './choose-snapshot.js'
import { keptSnapshots } from './kept-snapshots.js'

export interface PublishRequest {
  readonly snapshot: number
}

export interface PublishReport {
  /** What is served now. */
  readonly snapshot: number
  /** What was served before: the same if there was nothing to do; null if that is lost. */
  readonly before: number | null
  /** Why the archive could not be told, which `rebuild` goes by; null if it was. */
  readonly warning: string | null
}

/** Serves a snapshot that is kept, without waiting for loads that are running. Throws a TaskError if it is not kept. */
export async function publishSnapshot(
  { ch, archive, changed }: Pick<TaskContext, 'ch' | 'archive' | 'changed'>,
  { snapshot }: PublishRequest,
): Promise<PublishReport> {
  const before = await whilePublishing(ch, async () => {
    const kept = await keptSnapshots(ch)
    if (!chooseSnapshot(kept, snapshot).served) {
      await openCatalog(ch)
      await publishAgain(ch, snapshot, whoRuns('publish'))
    }
    return kept.find(({ served }) => served)?.snapshot ?? null
  })
  changed()
  try {
    await notePublished(ch, archive)
    return { snapshot, before, warning: null }
  } catch (error) {
    return { snapshot, before, warning: describeError(error) }
  }
}
