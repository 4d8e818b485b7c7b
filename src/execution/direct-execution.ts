import { isIntrospectionType } from 'graphql'
import { buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import { addPath } from 'graphql/jsutils/Path.js'
import { AnswerTooLargeError } from '../limits/answer-budget.js'
import { ClientGoneError } from '../request/request-life.js'
import type { AnswerWork } from './answer-work.js'
import { type Fill, type Progress, targetsOf } from './completion.js'
import { isPromise } from './fallback.js'
import { AskedFields, type ResolvedField } from './planned-fields.js'
import type { ResolverCalls } from './resolver-calls.js'
import type { Target } from './row-shapes.js'

/**
 * Executes a query as far as nothing unusual happens. Plain properties of rows are sent without a promise, a path and an
 * error handler for each, of which graphql-js makes thousands. Returns the data, or null where graphql-js has to execute
 * the operation after all, with the calls that have been made. Rejects with AnswerTooLargeError or ClientGoneError.
 */
export function executeDirectly(
  context: ExecutionContext,
  calls: ResolverCalls,
  work: AnswerWork,
): Promise<Target | null> {
  return new Promise((end, fail) => {
    let data: Target = {}
    let unfinished = 1
    let isOver = false

    function giveUp(): void {
      isOver = true
      end(null)
    }

    /** Does one part of the work; the last one ends it. */
    function finish(part: () => void): void {
      if (isOver) return
      try {
        part()
        unfinished -= 1
        if (unfinished === 0) end(data)
      } catch (error) {
        failed(error)
      }
    }

    function failed(error: unknown): void {
      if (error instanceof AnswerTooLargeError || error instanceof ClientGoneError) stop(error)
      else giveUp()
    }

    function stop(error: unknown): void {
      isOver = true
      fail(error)
    }

    let isQuiet = false
    const progress: Progress = {
      add: (values, bytes) => {
        if (!isQuiet) work.add(values, bytes)
      },
      get isDue() {
        return !isQuiet && work.isDue
      },
      later: (rest) => {
        unfinished += 1
        work.later(() => finish(rest), stop)
      },
      wait,
      quietly: (quiet) => {
        isQuiet = true
        try {
          return quiet()
        } finally {
          isQuiet = false
        }
      },
      addText: () => work.addText(),
    }

    function wait<Value>(value: PromiseLike<Value>, rest: (value: Value) => void): void {
      unfinished += 1
      value.then((there) => {
        const part = (): void => finish(() => rest(there))
        if (work.isDue) work.later(part, stop)
        else part()
      }, failed)
    }

    function fillResolved({ parent, field, resolve, nodes, responseName, completion }: ResolvedField) {
      const fill: Fill = (row, target, path) => {
        const at = addPath(path, responseName, parent.name)
        const info = buildResolveInfo(context, field, nodes, parent, at)
        const args = field.args.length === 0 ? {} : getArgumentValues(field, nodes[0], context.variableValues)
        work.addCall()
        const result = isIntrospectionType(parent)
          ? resolve(row, args, context.contextValue, info)
          : calls.make(resolve, row, args, context.contextValue, info)
        const send = (value: unknown) => {
          target[responseName] = completion.complete(value, at)
        }
        if (isPromise(result)) wait(result, send)
        else send(result)
      }
      return fill
    }

    finish(() => {
      const { root } = new AskedFields(context, fillResolved, progress)
      progress.add(root.size, 0)
      data = targetsOf(root)({})
      for (const field of root.values()) if ('fill' in field) field.fill(undefined, data, undefined)
    })
  })
}
