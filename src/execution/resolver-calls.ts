import type { GraphQLFieldResolver } from 'graphql'
import { type Path, pathToArray } from 'graphql/jsutils/Path.js'
import type { AnswerWork } from './answer-work.js'
import { isPromise } from './fallback.js'

type Resolve = GraphQLFieldResolver<unknown, unknown>
type Outcome = () => unknown

/** What resolvers returned or threw in one execution, so that another one of the same operation need not call them again. */
export class ResolverCalls {
  readonly #calls: { readonly path: Path; readonly outcome: Outcome }[] = []
  /** In the order in which they did. */
  readonly #settled = new Set<unknown>()
  /** What lets those be told that had not settled when their outcomes were asked for. */
  readonly #waiting = new Map<unknown, (turn: Promise<void>) => void>()
  #lastTurn = Promise.resolve()
  #byPath: Map<string, Outcome> | undefined

  constructor(readonly work: AnswerWork) {}

  /** Calls a resolver, for the field at `info.path`. */
  make(resolve: Resolve, ...[source, args, context, info]: Parameters<Resolve>): unknown {
    const { path } = info
    try {
      const result = this.call(resolve, source, args, context, info)
      this.#calls.push({ path, outcome: () => result })
      if (isPromise(result)) {
        const settled = (): void => this.#settle(result)
        result.then(settled, settled)
      }
      return result
    } catch (error) {
      const outcome = () => {
        throw error
      }
      this.#calls.push({ path, outcome })
      throw error
    }
  }

  /** The same, without a note of it. Where answers are explained, what it does is for its root field. */
  call(resolve: Resolve, ...[source, args, context, info]: Parameters<Resolve>): unknown {
    const { explain } = this.work.life
    if (explain === undefined) return resolve(source, args, context, info)
    return explain.within(new Set([rootKeyOf(info.path)]), () => resolve(source, args, context, info))
  }

  /** Returns or throws what the call for the field at this path did; undefined if there was none. */
  outcomeAt(path: Path): Outcome | undefined {
    this.#byPath ??= this.#recalled()
    return this.#byPath.get(keyOf(path))
  }

  #settle(result: unknown): void {
    this.#settled.add(result)
    const release = this.#waiting.get(result)
    if (release === undefined) return
    this.#lastTurn = this.#lastTurn.then(() => {})
    release(this.#lastTurn)
  }

  /** Promises settle again in the order in which they did before: of several errors, the first one may be all that is told. */
  #recalled(): Map<string, Outcome> {
    const turns = new Map<unknown, Promise<void>>()
    for (const result of this.#settled) {
      this.#lastTurn = this.#lastTurn.then(() => {})
      turns.set(result, this.#lastTurn)
    }
    const turnOf = (result: unknown): Promise<void> => {
      const known = turns.get(result)
      if (known !== undefined) return known
      if (this.#settled.has(result)) return this.#lastTurn
      const turn = new Promise<void>((release) => this.#waiting.set(result, release))
      turns.set(result, turn)
      return turn
    }
    const inTurn = (outcome: Outcome): Outcome => {
      return () => {
        const result = outcome()
        return isPromise(result) ? turnOf(result).then(() => result) : result
      }
    }
    return new Map(this.#calls.map(({ path, outcome }) => [keyOf(path), inTurn(outcome)]))
  }
}

/** The response key of the root field that a path begins with. */
function rootKeyOf(path: Path): string {
  let root = path
  while (root.prev !== undefined) root = root.prev
  return String(root.key)
}

function keyOf(path: Path): string {
  return pathToArray(path).join('.')
}

/**
 * A resolver that does not do again what was done before: where the root value is ResolverCalls, their outcomes hold. (The
 * root value, because the context is the caller's.)
 */
export function recalling(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const calls = info.rootValue
    if (!(calls instanceof ResolverCalls)) return resolve(source, args, context, info)
    const outcome = calls.outcomeAt(info.path)
    if (outcome !== undefined) return outcome()
    return calls.call(resolve, source === calls ? undefined : source, args, context, { ...info, rootValue: undefined })
  }
}
