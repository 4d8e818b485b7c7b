/** The texts of data that has been written already, for whoever writes the answers that it is in. */
export class AnswerTexts {
  readonly #texts = new WeakMap<object, string>()

  keep(data: object, text: string): void {
    this.#texts.set(data, text)
  }

  /** A whole answer as JSON, as Apollo Server writes it. */
  write(answer: object): string {
    const { data } = { data: undefined, ...answer } satisfies { data: unknown }
    const text = isObject(data) ? this.#texts.get(data) : undefined
    if (text === undefined) return `${JSON.stringify(answer)}\n`
    const parts = Object.entries(answer).flatMap(([name, value]) => {
      const json: string | undefined = name === 'data' ? text : JSON.stringify(value)
      return json === undefined ? [] : `${JSON.stringify(name)}:${json}`
    })
    return `{${parts.join()}}\n`
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
