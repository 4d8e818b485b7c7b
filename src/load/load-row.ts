import type { LoadRecord } from '../../clickhouse/index.js'
import type { Load } from './load.type.js'
import { nameOf } from './load-enums.js'

/** What a load is to clients. */
export function loadOf({
  load,
  fingerprint: _,
  outcome,
  mode,
  snapshot,
  startedAt,
  finishedAt,
  ...row
}: LoadRecord): Load {
  return {
    ...row,
    id: load,
    outcome: nameOf(outcome),
    mode: nameOf(mode),
    snapshot: outcome === 'failed' ? null : snapshot,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
  }
}
