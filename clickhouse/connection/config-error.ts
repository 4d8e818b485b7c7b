import { ReelhouseError } from '../errors/reelhouse-error.js'

export interface WrongVariable {
  readonly variable: string
  /** What it is, and what was expected. */
  readonly wrong: string
}

/** Environment variables with values that cannot be used: all of them. */
export class ConfigError extends ReelhouseError {
  override readonly name = 'ConfigError'
  readonly code = 'CONFIG'

  constructor(readonly variables: readonly WrongVariable[]) {
    super(variables.map(({ variable, wrong }) => `${variable} ${wrong}`).join('; '))
  }
}
