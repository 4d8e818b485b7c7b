import type { ErrorCode } from '../../request/request-error.js'

interface Replacement {
  readonly pattern: RegExp
  readonly message: string
  /** Where graphql-js has none that says it. */
  readonly code?: ErrorCode
}

/** Messages of graphql-js that do not say what to do, and what is said instead. */
const REPLACEMENTS: readonly Replacement[] = [
  {
    pattern: /^Too many validation errors, error limit reached/,
    message: 'There are more mistakes than the ones that are listed. Correct these, then ask again.',
  },
  {
    pattern: /^Too many errors processing variables, error limit reached/,
    message: 'The variables have more mistakes than the ones that are listed. Correct these, then ask again.',
  },
  {
    pattern: /^Validation aborted\.$/,
    message:
      'The query has too many fields and fragments beside each other to be compared. Ask for fewer of them, or in several requests.',
    code: 'QUERY_TOO_COSTLY',
  },
  {
    pattern: /^Syntax Error: Document contains more that (\d+) tokens/,
    message: 'Syntax Error: The query has more than $1 tokens. Ask for less of it in one request.',
  },
]

/** What is told instead of a message, and with which code; undefined for messages that will do. */
export function clearerMessage(message: string): { message: string; code: ErrorCode | undefined } | undefined {
  const found = REPLACEMENTS.find(({ pattern }) => pattern.test(message))
  if (found === undefined) return undefined
  const [, ...parts] = found.pattern.exec(message) ?? []
  return { message: found.message.replace('$1', parts[0] ?? ''), code: found.code }
}
