/** What reads the environment: apart from the rest, since zod takes as long to load as a whole command that needs none. */
export { ConfigError, type WrongVariable } from './connection/config-error.js'
export { clickHouseSettings } from './connection/clickhouse-settings.js'
export { type Environment, readEnvironment, wholeNumber, wrongValue } from './connection/environment.js'
