import { FormData } from 'undici'
import { parameterText } from '../parameters.js'
import type { Sql } from '../sql.js'

/** What passes in a URL, in characters, whatever stands before the server. */
const URL_LENGTH = 4096

/** How a request says a statement: short values go into the URL, long ones into a form beside the text. */
export interface StatementParts {
  /** `param_p0=…&param_p1=…`, or nothing. */
  readonly search: string
  readonly body: string | FormData
}

export function statementParts({ text, values }: Sql): StatementParts {
  const parameters = Object.entries(values).map(([name, value]) => [`param_${name}`, parameterText(value)] as const)
  const search = new URLSearchParams(Object.fromEntries(parameters)).toString()
  if (search.length <= URL_LENGTH) return { search, body: text }
  const body = new FormData()
  body.append('query', text)
  for (const [name, value] of parameters) body.append(name, value)
  return { search: '', body }
}
