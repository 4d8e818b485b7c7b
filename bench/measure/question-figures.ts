import type { Figures } from './figures.js'

/** Who was asked: Reelhouse, ClickHouse in SQL over tables of one layout or the other, PostGraphile. */
export type SideName = 'reelhouse' | 'rollups' | 'flat' | 'postgraphile'

/** One side's figures, asked in three ways. */
export interface SideFigures {
  readonly name: SideName
  /** By one client, nothing twice. */
  readonly one: Figures
  /** By many clients, nothing twice. */
  readonly many: Figures
  /** By many clients, the same again and again. */
  readonly again: Figures
}

export interface QuestionFigures {
  readonly question: string
  readonly title: string
  /** How many different requests there are. */
  readonly different: number
  readonly sides: readonly SideFigures[]
}
