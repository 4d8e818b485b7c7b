import type { LoadMode } from '../../clickhouse/index.js'
import { type LoadProgress, WAITING } from './load-progress.js'

/** A load that has not ended yet. */
export interface RunningLoad {
  /** The drop's file name. */
  readonly drop: string
  readonly mode: LoadMode
  readonly startedAt: Date
  readonly progress: LoadProgress
}

type TellProgress = (progress: LoadProgress) => void

/** The loads of this process that have not ended yet, and how far they are. */
export class RunningLoads {
  readonly #running = new Set<{ load: RunningLoad }>()

  /** The one that began first is first. */
  all(): readonly RunningLoad[] {
    return [...this.#running].map(({ load }) => load)
  }

  /** Knows of a load for as long as `work` takes, which tells its progress; that is handed on. */
  async during<Result>(
    told: Pick<RunningLoad, 'drop' | 'mode'>,
    onProgress: TellProgress | undefined,
    work: (tell: TellProgress) => Promise<Result>,
  ): Promise<Result> {
    const running = { load: { ...told, startedAt: new Date(), progress: WAITING } }
    this.#running.add(running)
    try {
      return await work((progress) => {
        running.load = { ...running.load, progress }
        onProgress?.(progress)
      })
    } finally {
      this.#running.delete(running)
    }
  }
}
