import type { AnswerBudget } from '../limits/answer-budget.js'
import type { RequestLife } from '../request-life.js'
import type { Pace, Runner } from './pace.js'

/** How many values are made between two looks at the clock. */
const VALUES_PER_LOOK = 500

/** The making of one answer: how large it has become, and whether it is time to let others go on. */
export class AnswerWork {
  #lookAt = VALUES_PER_LOOK

  constructor(
    private readonly pace: Pace,
    private readonly runner: Runner,
    readonly budget: AnswerBudget,
    readonly life: RequestLife,
  ) {}

  /** Whether it is time to let others go on. */
  get isDue(): boolean {
    if (this.budget.values < this.#lookAt) return false
    this.#lookAt = this.budget.values + VALUES_PER_LOOK
    return this.pace.isSliceOver
  }

  get isSliceOver(): boolean {
    return this.pace.isSliceOver
  }

  /** Lets others go on first. Rejects with ClientGone. */
  async next(): Promise<void> {
    this.runner.becomeLong()
    await this.pace.next()
    this.life.check()
  }
}
