export const PHASES = ['waiting', 'reading', 'filling', 'checking', 'publishing'] as const
export type Phase = (typeof PHASES)[number]

/** How far a load is. */
export interface LoadProgress {
  readonly phase: Phase
  readonly records: number
  /** Of the file on disk. */
  readonly bytesRead: number
  readonly bytes: number
  readonly seconds: number
}

/** Of a load that waits for another one to end. */
export const WAITING: LoadProgress = { phase: 'waiting', records: 0, bytesRead: 0, bytes: 0, seconds: 0 }
