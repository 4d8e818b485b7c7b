import type { AnswerBudget } from '../limits/answer-budget.js'
import type { RequestLife } from '../request-life.js'
import type { Pace, Runner } from './pace.js'

/** How many objects are made between two looks at the clock. */
const OBJECTS_PER_LOOK = 32

/** The making of one answer: how large it has become, and whether it is time to let others go on. */
export class AnswerWork {
  #untilLook = OBJECTS_PER_LOOK

  constructor(
    private readonly pace: Pace,
    private readonly runner: Runner,
    readonly budget: AnswerBudget,
    readonly life: RequestLife,
  ) {}

  /** To be asked for every object. */
  get isDue(): boolean {
    this.#untilLook -= 1
    if (this.#untilLook > 0) return false
    this.#untilLook = OBJECTS_PER_LOOK
    return this.pace.isSliceOver
  }

  /** Lets others go on first. Rejects with ClientGone. */
  async next(): Promise<void> {
    this.runner.becomeLong()
    await this.pace.next()
    this.life.check()
  }
}
