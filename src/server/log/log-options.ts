import type { LoggerOptions } from 'pino'
import type { LogLevel } from '../../config.js'

/** Where lines go to; pino's own is the standard output. */
interface Lines {
  write(line: string): void
}

export type LogOptions = LoggerOptions & { readonly stream?: Lines }

/** JSON, a line for each; in a terminal, lines for people. */
export async function logOptions(level: LogLevel, isTerminal: boolean): Promise<LogOptions> {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }
  if (!isTerminal) return options
  const { default: pretty } = await import('pino-pretty')
  const stream = pretty({
    colorize: true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname,requestId,document,route,method,bytes,rows,cacheHits,snapshot,code',
    hideObject: false,
    singleLine: true,
    messageFormat: readable,
    sync: true,
  })
  return { ...options, stream }
}

/** Of a request what one wants to see go by. */
function readable(log: Readonly<Record<string, unknown>>, messageKey: string): string {
  const { method, route, status, code, operation, ms } = log
  if (log[messageKey] !== 'request') return String(log[messageKey] ?? '')
  return [method, route, status, code, operation, `${String(ms)} ms`].filter((part) => part !== null).join(' ')
}
