/** What reads the environment: apart from the rest, since zod takes as long to load as a whole command that needs none. */

export { clickHouseSettings } from './connection/clickhouse-settings.js'
export { ConfigError, type WrongVariable } from './connection/config-error.js'
export { type Environment, readEnvironment, wholeNumber, wrongValue } from './connection/environment.js'
export { tracingSettings } from './tracing/tracing-settings.js'
