/** Lets a few go on at once; the others wait, in their order. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #going = 0

  constructor(private readonly size: number) {}

  /** Does `work` when it is its turn; rejects with the signal's reason if that is aborted before. */
  async take<R>(signal: AbortSignal, work: () => Promise<R>): Promise<R> {
    await this.#begin(signal)
    try {
      return await work()
    } finally {
      this.#end()
    }
  }

  async #begin(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#going < this.size) this.#going += 1
    else await this.#wait(signal)
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1)
        reject(signal.reason)
      }
      const begin = (): void => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push(begin)
    })
  }

  #end(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#going -= 1
    else next()
  }
}
