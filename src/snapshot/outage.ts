import { DatabaseError } from '../../clickhouse/index.js'

/** Whether ClickHouse may be there again in a little while, with the same snapshots. */
export function isUnreachable(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT')
}

/** A time in which ClickHouse cannot be asked; its begin and its end are told once. */
export class Outage {
  #since: Date | null = null

  constructor(private readonly tell: (line: string) => void) {}

  get lasts(): boolean {
    return this.#since !== null
  }

  begin(error: DatabaseError): void {
    if (this.#since !== null) return
    this.#since = new Date()
    this.tell(`warning: since ${this.#since.toISOString()} only what is cached is answered: ${error.operatorMessage}`)
  }

  end(): void {
    if (this.#since === null) return
    this.tell(`ClickHouse answers again, which it did not since ${this.#since.toISOString()}.`)
    this.#since = null
  }
}
