import type { Figures } from './figures.js'

/** One question, asked in one way of all sides. */
export interface QuestionFigures {
  readonly movies: number
  readonly question: string
  readonly title: string
  readonly mode: 'varied' | 'hot'
  readonly clients: number
  readonly reelhouse: Figures
  /** Reelhouse with nothing kept between requests; measured with one client only, the floor with all. */
  readonly uncached: Figures | null
  readonly raw: Figures
}
