/**
 * Thrown where graphql-js has more to say than a value: an error, a null that goes up, a promise in a row. It decides
 * then. (One error for all, since nobody sees it.)
 */
const unusual = new Error('expected values that make an answer without errors, got another one')

export function giveUp(): never {
  throw unusual
}

export type Row = Readonly<Record<string, unknown>>

/** Whether it is something to read properties of: neither what graphql-js would wait for nor what it takes for a failure. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && !hasThen(value)
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && hasThen(value)
}

/** (To V8, reading what is not there is much quicker than asking for it by `in`.) */
function hasThen(value: { readonly then?: unknown }): boolean {
  return typeof value.then === 'function'
}
