import type { AnswerBudget } from '../limits/answer-budget.js'
import { afterPromises } from '../request/after-promises.js'
import type { RequestLife } from '../request/request-life.js'
import type { Runner, Scheduler } from './scheduler.js'

/** How many values are made between two looks at the clock. */
const VALUES_PER_LOOK = 500

/** Smaller answers are made without a pause: of several errors, the first one is then the same every time. */
const VALUES_WITHOUT_LOOK = 5_000

/** Calling a resolver takes about as long as making so many values. */
const VALUES_PER_CALL = 25

/** The making of one answer: how large it has become, and whether it is time to let others go on. */
export class AnswerWork {
  #sinceLook = VALUES_PER_LOOK - VALUES_WITHOUT_LOOK
  #isDue = false
  #rests: (() => void)[] = []
  /** Batches that rests may still add to. */
  #reads: (() => void)[] = []
  #isGoingOn = false
  #hasTexts = false

  constructor(
    private readonly scheduler: Scheduler,
    private readonly runner: Runner,
    readonly budget: AnswerBudget,
    readonly life: RequestLife,
  ) {
    life.whenAllAsked = (read) => {
      if (this.#isGoingOn) this.#reads.push(read)
      else read()
    }
  }

  /** So many values, and about so many bytes of what is sent. Throws AnswerTooLargeError. */
  add(values: number, bytes: number): void {
    this.#sinceLook += values
    this.budget.add(values, bytes)
  }

  /** A part of the answer is a JsonText. */
  addText(): void {
    this.#hasTexts = true
  }

  get hasTexts(): boolean {
    return this.#hasTexts
  }

  /** A resolver is called. */
  addCall(): void {
    this.#sinceLook += VALUES_PER_CALL
  }

  /** Whether it is time to let others go on; it stays so until they have. */
  get isDue(): boolean {
    if (this.#isDue) return true
    if (this.#sinceLook < VALUES_PER_LOOK) return false
    this.#sinceLook = 0
    this.#isDue = this.scheduler.isSliceOver
    return this.#isDue
  }

  get isSliceOver(): boolean {
    return this.scheduler.isSliceOver
  }

  /** Lets others go on first. Rejects with what ends the answer, such as ClientGoneError. */
  async next(): Promise<void> {
    this.runner.becomeLong()
    await this.scheduler.next()
    this.#isDue = false
    this.#sinceLook = 0
    this.life.check()
  }

  /** Does `rest` when others have gone on; if the answer has ended by then, `stop` is told why instead. */
  later(rest: () => void, stop: (reason: unknown) => void): void {
    this.#rests.push(rest)
    if (!this.#isGoingOn) this.#goOn().catch(stop)
  }

  async #goOn(): Promise<void> {
    this.#isGoingOn = true
    while (this.#rests.length > 0) {
      await this.next()
      const rests = this.#rests
      this.#rests = []
      let done = 0
      for (; done < rests.length && !this.isDue; done++) rests[done]?.()
      this.#rests = [...rests.slice(done), ...this.#rests]
      if (this.#rests.length === 0) await new Promise<void>(afterPromises) // resolvers ask for batches a little later
    }
    this.#isGoingOn = false
    for (const read of this.#reads.splice(0)) read()
  }
}
