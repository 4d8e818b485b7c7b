import type { LoadFigures } from './load/time-loads.js'
import type { UpsertFigures } from './load/time-upserts.js'
import type { QuestionFigures } from './measure/question-figures.js'
import type { BenchOptions } from './options.js'
import type { ReaderFigures } from './serve/read-during-loads.js'
import type { StartFigures } from './serve/time-starts.js'
import type { MemoryFigures } from './serve/watch-memory.js'

/** Of one size; null or empty where it was not measured. */
export interface SizeResults {
  readonly movies: number
  readonly bytes: number
  readonly questions: readonly QuestionFigures[]
  readonly load: LoadFigures | null
  readonly upserts: UpsertFigures | null
  /** With a snapshot of this size published. */
  readonly start: StartFigures | null
  readonly readers: ReaderFigures | null
  readonly memory: MemoryFigures | null
}

/** What one run of the bench has found out, as it is kept in JSON. */
export interface Results {
  /** When it began, in ISO. */
  readonly date: string
  readonly versions: Readonly<Record<string, string>>
  readonly machine: Machine
  readonly options: Omit<BenchOptions, 'out'>
  readonly sizes: readonly SizeResults[]
  /** With nothing published. */
  readonly emptyStart: StartFigures | null
}

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryBytes: number
  readonly system: string
}

export function isResults(value: unknown): value is Results {
  return typeof value === 'object' && value !== null && 'sizes' in value && 'machine' in value
}
