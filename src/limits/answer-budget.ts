import { RequestError } from '../request/request-error.js'
import { queryLimits } from './query-limits.js'

const { values: MAX_VALUES, bytes: MAX_BYTES } = queryLimits

/** Some of what is read is not sent. */
const MAX_READ = 2 * MAX_VALUES

/** Of all answers that are made or sent at one time. */
const MAX_VALUES_IN_FLIGHT = 4 * MAX_VALUES
const MAX_BYTES_IN_FLIGHT = 8 * MAX_BYTES

/** A smaller answer is never given up for what others take. */
const ALWAYS_VALUES = 10_000
const ALWAYS_BYTES = 2 ** 20

/** How large all answers are that are being made or sent. */
export interface AnswersInFlight {
  values: number
  bytes: number
}

/** Refuses an answer that grew too large. */
export class AnswerTooLargeError extends RequestError {
  constructor(got: string, limit: string, path: readonly string[]) {
    const most = path.length === 0 ? '' : ` Most of it is expected of ${pathText(path)}.`
    super(
      'QUERY_TOO_COSTLY',
      `The answer has ${got}; at most ${limit} allowed.${most} Ask for shorter pages or fewer fields.`,
    )
  }
}

/** How large one answer has become; adding to it throws AnswerTooLargeError as soon as that is too much. */
export class AnswerBudget {
  values = 0
  #bytes = 0
  #read = 0

  /** `path` is where most of the answer is expected; it may have so many values. */
  constructor(
    private readonly inFlight: AnswersInFlight,
    private readonly path: readonly string[],
    private readonly maxValues: number = MAX_VALUES,
  ) {}

  /** `bytes` are about those that the values take in what is sent, with the names of their fields. */
  add(values: number, bytes: number): void {
    this.values += values
    this.#bytes += bytes
    this.inFlight.values += values
    this.inFlight.bytes += bytes
    const { maxValues } = this
    if (this.values > maxValues) throw this.#tooLarge(`over ${number(maxValues)} values`, `${number(maxValues)} are`)
    if (this.#bytes > MAX_BYTES) throw this.#tooLarge(`over ${MAX_BYTES / 2 ** 20} MiB`, 'as many are')
    if (this.values > ALWAYS_VALUES && this.inFlight.values > MAX_VALUES_IN_FLIGHT) {
      throw this.#tooLarge(
        `${number(this.values)} values so far`,
        `${number(MAX_VALUES_IN_FLIGHT)} in all answers at one time are`,
      )
    }
    if (this.#bytes > ALWAYS_BYTES && this.inFlight.bytes > MAX_BYTES_IN_FLIGHT) {
      const mebibytes = Math.ceil(this.#bytes / 2 ** 20)
      throw this.#tooLarge(
        `${mebibytes} MiB so far`,
        `${MAX_BYTES_IN_FLIGHT / 2 ** 20} MiB in all answers at one time are`,
      )
    }
  }

  /** So many values were read for it. */
  addRead(values: number): void {
    this.#read += values
    if (this.#read > MAX_READ)
      throw this.#tooLarge(`over ${number(MAX_READ)} values to be read for it`, `${number(MAX_READ)} are`)
  }

  /** The answer has been sent, or will not be. */
  release(): void {
    this.inFlight.values -= this.values
    this.inFlight.bytes -= this.#bytes
    this.values = 0
    this.#bytes = 0
  }

  #tooLarge(got: string, limit: string): AnswerTooLargeError {
    return new AnswerTooLargeError(got, limit, this.path)
  }
}

const MAX_PATH = 200

/** As `genres.movies.nodes`, cut where aliases are long. */
export function pathText(path: readonly string[]): string {
  const text = path.join('.')
  return text.length > MAX_PATH ? `${text.slice(0, MAX_PATH)}…` : text
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
