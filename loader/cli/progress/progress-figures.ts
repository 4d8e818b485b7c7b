import type { LoadProgress } from '../../account/load-progress.js'

/** How far a load is, in numbers for people. */
export function progressFigures({ records, bytesRead, bytes, seconds }: LoadProgress) {
  return {
    records: records.toLocaleString('en-US'),
    megabytes: `${(bytesRead / 1e6).toFixed(1)} of ${(bytes / 1e6).toFixed(1)}`,
    rate: Math.round(records / Math.max(seconds, 0.001)).toLocaleString('en-US'),
  }
}
