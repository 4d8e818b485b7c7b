import { loadModes } from '../../account/load-mode.js'
import { quoteEscapes } from '../../parse/dialect.js'
import { dateOrders, decimalMarks, type Notation } from '../../parse/notation.js'
import type { ExportRequest } from '../export/export-snapshot.js'
import { exportFormats } from '../export/formats.js'
import { partitionings } from '../export/partitions.js'
import type { RebuildRequest } from '../rebuild/rebuild-task.js'
import type { PruneRequest } from '../snapshots/prune-snapshots.js'
import type { PublishRequest } from '../snapshots/publish-snapshot.js'
import type { LoadRequest } from './load-file.js'
import {
  isFlag,
  isListOf,
  isMissingOr,
  isNullOr,
  isOneOf,
  isPath,
  isShare,
  isText,
  isWhole,
  shape,
} from './request-shape.js'

const isSnapshot = isWhole(1, 2 ** 32 - 1)
const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isText)

const isNotation = shape<Notation>({
  decimal: isNullOr(isOneOf(decimalMarks)),
  decimalIn: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isOneOf(decimalMarks)),
  doubtfulIn: isMissingOr(isListOf(isText)),
  dates: isNullOr(isOneOf(dateOrders)),
  yearsFrom: isNullOr(isWhole(0, 9999)),
})

export const isLoadRequest = shape<LoadRequest>({
  path: isPath,
  columns: isListOf(isPair),
  notation: isNotation,
  maxRejected: isShare,
  minSize: isShare,
  quoteEscape: isMissingOr(isOneOf(quoteEscapes)),
  mode: isOneOf(loadModes),
  deleted: isMissingOr(isPath),
  force: isFlag,
})

export const isExportRequest = shape<ExportRequest>({
  to: isPath,
  format: isOneOf(exportFormats),
  partitionBy: isOneOf(partitionings),
  bom: isFlag,
  snapshot: isMissingOr(isSnapshot),
})

export const isPublishRequest = shape<PublishRequest>({ snapshot: isSnapshot })

export const isPruneRequest = shape<PruneRequest>({ keep: isWhole(1, Number.MAX_SAFE_INTEGER) })

export const isRebuildRequest = shape<RebuildRequest>({ force: isFlag })
