import { RequestError } from './request-error.js'

/** BAD_USER_INPUT: an argument that does not do. `argument` is its path, as in `where.year.in`. */
export class UserInputError extends RequestError {
  constructor(argument: string, problem: string) {
    super('BAD_USER_INPUT', `${argument}: ${problem}`, { argument })
  }
}
