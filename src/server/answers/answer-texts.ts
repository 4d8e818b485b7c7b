/** An answer as JSON: a text, or bytes where it was written in pieces. */
export type AnswerText = string | Buffer

/** What no answer begins with, so that a ticket is none. */
const TICKET = '\u0000answer '

/**
 * The JSON of data that has been written already, for whoever writes the answers that it is in. Apollo Server carries texts
 * only, so it is given a ticket for bytes.
 */
export class AnswerTexts {
  readonly #pieces = new WeakMap<object, readonly Buffer[]>()
  readonly #tickets = new Map<string, Buffer>()
  #count = 0

  keep(data: object, pieces: readonly Buffer[]): void {
    this.#pieces.set(data, pieces)
  }

  /** A whole answer as Apollo Server writes it, or a ticket for it, which has to be redeemed. */
  write(answer: object): string {
    const { data } = { data: undefined, ...answer } satisfies { data: unknown }
    const pieces = isObject(data) ? this.#pieces.get(data) : undefined
    if (pieces === undefined) return `${JSON.stringify(answer)}\n`
    this.#count += 1
    const ticket = `${TICKET}${this.#count}`
    this.#tickets.set(ticket, withData(answer, pieces))
    return ticket
  }

  /** What was written. */
  redeem(text: string): AnswerText {
    const bytes = this.#tickets.get(text)
    this.#tickets.delete(text)
    return bytes ?? text
  }
}

function withData(answer: object, pieces: readonly Buffer[]): Buffer {
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(answer)) {
    const json: string | undefined = name === 'data' ? '' : JSON.stringify(value)
    if (json === undefined) continue
    parts.push(Buffer.from(`${parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:${json}`))
    if (name === 'data') parts.push(...pieces)
  }
  return Buffer.concat([...parts, Buffer.from('}\n')])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
