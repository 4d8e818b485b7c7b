import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql'
import { ListedRows } from '../request/listed-rows.js'
import type { AnswerWork } from './answer-work.js'
import { isPromise } from './fallback.js'
import { ResolverCalls, recalling } from './resolver-calls.js'

type Resolve = GraphQLFieldResolver<unknown, unknown>

/** What an error takes in an answer and in the log, in values and bytes: many are no answer. */
const ERROR_VALUES = 500
const ERROR_BYTES = 500

/** What a value takes besides its text, about. */
const BYTES_PER_VALUE = 8

/** How many items of a list are completed at once. */
const AT_ONCE = 50

/** A resolver for graphql-js that counts what it returns, and has long lists completed with pauses for others. */
export function measured(resolve: Resolve): Resolve {
  const recalled = recalling(resolve)
  return (source, args, context, info) => {
    const calls = info.rootValue
    if (!(calls instanceof ResolverCalls)) return recalled(source, args, context, info)
    const { work } = calls
    work.addCall()
    try {
      const result = recalled(source, args, context, info)
      if (!isPromise(result)) return counted(result, info.fieldName, work)
      return result.then(
        (value) => counted(value, info.fieldName, work),
        (error: unknown) => failed(error, work),
      )
    } catch (error) {
      return failed(error, work)
    }
  }
}

/** The same for fields that are properties. */
export const measuredProperty = measured((source, ...others) => {
  return defaultFieldResolver(source instanceof ResolverCalls ? undefined : source, ...others)
})

function counted(value: unknown, name: string, work: AnswerWork): unknown {
  work.add(1, name.length + BYTES_PER_VALUE + (typeof value === 'string' ? value.length : 0))
  const items: unknown = value instanceof ListedRows ? [...value] : value
  return Array.isArray(items) && items.length > AT_ONCE ? withPauses(items, work) : items
}

function failed(error: unknown, work: AnswerWork): never {
  work.add(ERROR_VALUES, ERROR_BYTES)
  throw error
}

/** The same items, the later ones each as a promise that waits for its turn. */
function withPauses(items: readonly unknown[], work: AnswerWork): unknown[] {
  let turn = Promise.resolve()
  return items.map((item, index) => {
    if (index < AT_ONCE) return item
    if (isPromise(item)) item.then(undefined, () => {}) // it may fail before its turn, and is told then
    if (index % AT_ONCE === 0) turn = turn.then(() => (work.isSliceOver ? work.next() : undefined))
    return turn.then(() => item)
  })
}
