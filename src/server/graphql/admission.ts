import type { ExecutionResult } from 'graphql'
import type { ExecutionContext } from 'graphql/execution/execute.js'

import { Pool, withDeadline } from '../../../clickhouse/index.js'
import type { Context } from '../../context.js'
import { AnswerWork } from '../../execution/answer-work.js'
import type { Admit } from '../../execution/execute-operation.js'
import { jsonBytes } from '../../execution/json-bytes.js'
import type { Scheduler } from '../../execution/scheduler.js'
import { AnswerBudget, AnswerTooLargeError, pathText } from '../../limits/answer-budget.js'
import { queryCost } from '../../limits/query-cost.js'
import { LARGE_COST } from '../../limits/query-limits.js'
import { RequestError } from '../../request/request-error.js'
import { RequestLife } from '../../request/request-life.js'
import type { AnswerTexts } from '../answers/answer-texts.js'
import { withStatus } from '../errors/error-status.js'

/** How many large answers are made at once. */
const LARGE_AT_ONCE = 2

/** How long a large one waits for its turn, in seconds. */
const MAX_WAIT_SECONDS = 30

/** What is smaller is written at once, when it is sent. */
const VALUES_WRITTEN_AT_ONCE = 30_000

/** Decides which answers are made, and when: none that costs too much, and of large ones a few at a time. */
export function admission(scheduler: Scheduler, texts: AnswerTexts): Admit {
  const large = new Pool(LARGE_AT_ONCE, async (turn) => turn)
  const inFlight = { values: 0, bytes: 0 }

  return async (operation, make) => {
    const { contextValue } = operation
    if (!isContext(contextValue)) throw new TypeError('expected the context of a request')
    const { life } = contextValue
    const path = checkCost(operation, contextValue)
    const budget = new AnswerBudget(inFlight, path, contextValue.caller.role.limits.cost)
    life.onRead = (values) => budget.addRead(values)
    life.whenOver(() => budget.release())
    return life.isLarge ? inTurn(life, () => made(budget, life, make)) : made(budget, life, make)
  }

  async function made(budget: AnswerBudget, life: RequestLife, make: Parameters<Admit>[1]): Promise<ExecutionResult> {
    const runner = scheduler.begin()
    try {
      const work = new AnswerWork(scheduler, runner, budget, life)
      const result = await make(work)
      if (result.data && (work.hasTexts || budget.values > VALUES_WRITTEN_AT_ONCE)) {
        texts.keep(result.data, await jsonBytes(result.data, work))
      }
      return result
    } catch (error) {
      if (!(error instanceof AnswerTooLargeError)) throw error
      life.giveUp(error)
      throw withStatus(error)
    } finally {
      life.values = budget.values
      runner.end()
    }
  }

  function inTurn<R>({ signal }: RequestLife, work: () => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      withDeadline(MAX_WAIT_SECONDS, signal, (deadline) =>
        large.use(
          async () => {
            const working = work()
            resolve(working)
            await working.catch(() => {})
          },
          { signal: deadline },
        ),
      ).catch((error: unknown) => reject(isTimeout(error) ? withStatus(tooBusy()) : error))
    })
  }
}

/** Where most of an operation is expected; throws QUERY_TOO_COSTLY. */
function checkCost(operation: ExecutionContext, context: Context): readonly string[] {
  const { cost, path } = queryCost(operation, context.isPublished ? context.snapshot.genreCount : 0)
  const limit = context.caller.role.limits.cost
  if (cost > limit) throw withStatus(tooCostly(cost, limit, path))
  context.life.cost = Math.ceil(cost)
  context.life.isLarge = cost > LARGE_COST
  return path
}

function tooCostly(cost: number, limit: number, path: readonly string[]): RequestError {
  const [got, most] = [Math.ceil(cost), limit].map((value) => value.toLocaleString('en-US'))
  const message = `The query costs ${got}; at most ${most} is allowed. Most of it is ${pathText(path)}. Ask for shorter pages or fewer fields.`
  return new RequestError('QUERY_TOO_COSTLY', message)
}

function tooBusy(): RequestError {
  const message = `Other large answers are being made, and this one did not get its turn in ${MAX_WAIT_SECONDS} seconds. Ask again later, or for less.`
  return new RequestError('TIMEOUT', message)
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}

/** Apollo hands on a copy of it, of a type that says nothing. */
function isContext(value: unknown): value is Context {
  return typeof value === 'object' && value !== null && 'life' in value && value.life instanceof RequestLife
}
