import { shortFigure } from '../figures/format.js'
import type { LoadMode, LoadOutcome, LoadPhase } from '../schema-types.js'

export const MODE_WORDS: Readonly<Record<LoadMode, string>> = {
  FULL: 'everything',
  MONTHS: 'whole months',
  UPSERT: 'these movies only',
}

export const OUTCOME_WORDS: Readonly<Record<LoadOutcome, string>> = {
  PUBLISHED: 'published',
  FAILED: 'failed',
  RECOGNISED: 'nothing new',
}

export const PHASE_WORDS: Readonly<Record<LoadPhase, string>> = {
  WAITING: 'Waiting for its turn',
  READING: 'Reading its records',
  FILLING: 'Filling the new tables',
  CHECKING: 'Checking the new tables',
  PUBLISHING: 'Publishing',
}

/** How long something took, or takes, in words that need no counting. */
export function secondsText(seconds: number): string {
  if (seconds < 1) return 'less than a second'
  if (seconds < 120) return `${shortFigure(Math.round(seconds), 'number')} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** How far a load is with its file, 0 to 1; null where that is not known. */
export function progressOf({
  bytesRead,
  bytes,
}: {
  readonly bytesRead: number
  readonly bytes: number
}): number | null {
  return bytes > 0 ? Math.min(1, bytesRead / bytes) : null
}
