import type { LoadProgress } from '../../account/load-progress.js'
import { thousands } from '../../text/thousands.js'

/** How far a load is, in numbers for people. */
export function progressFigures({ records, bytesRead, bytes, seconds }: LoadProgress) {
  return {
    records: thousands(records),
    megabytes: `${(bytesRead / 1e6).toFixed(1)} of ${(bytes / 1e6).toFixed(1)}`,
    rate: thousands(Math.round(records / Math.max(seconds, 0.001))),
  }
}
