/** The variables of an operation while it is made up: how they are declared, and what is sent for them. */
export class Variables {
  readonly #declarations: string[] = []
  readonly values: Record<string, unknown> = {}

  /** Declares one more and returns it as it is used. `value` is what is sent; undefined: nothing is. */
  add(type: string, defaultValue: string | null, value: unknown): string {
    const name = `v${this.#declarations.length}`
    this.#declarations.push(`$${name}: ${type}${defaultValue === null ? '' : ` = ${defaultValue}`}`)
    if (value !== undefined) this.values[name] = value
    return `$${name}`
  }

  get declarations(): string {
    return this.#declarations.length === 0 ? '' : `(${this.#declarations.join(', ')})`
  }
}
