import { UserInputError } from '../request/user-input-error.js'

/** Refuses a number of rows that is out of range. */
export function checkRange(argument: string, value: number, min: number, max: number): void {
  if (value < min || value > max) throw new UserInputError(argument, `expected ${min} to ${max}, got ${value}.`)
}
