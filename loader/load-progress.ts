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
