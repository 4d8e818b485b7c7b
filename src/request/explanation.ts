import { AsyncLocalStorage } from 'node:async_hooks'
import type { Sql } from '../../clickhouse/index.js'
import { originOf } from './origin.js'
import type { Watch } from './watched-query.js'

/** Where a statement's rows came from: kept, read for this request, or read for others as well. */
export type CacheUse = 'hit' | 'miss' | 'shared'

/** A statement, as told in `extensions.explain`. */
export interface ExplainedStatement {
  readonly source: string | null
  readonly why: string | null
  readonly sql: string
  readonly parameters: Sql['values']
  readonly rowsRead: number | null
  readonly bytesRead: number | null
  readonly ms: number | null
  readonly cache: CacheUse
}

/** The statements that a root field waited for; null: it is not known which did. */
export interface ExplainedField {
  readonly field: string | null
  readonly statements: readonly ExplainedStatement[]
}

type Took = Pick<ExplainedStatement, 'rowsRead' | 'bytesRead' | 'ms' | 'cache'>

interface Told {
  readonly fields: ReadonlySet<string>
  readonly text: Sql
  took: Took
}

const NO_FIELD: ReadonlySet<string> = new Set()

/** How one request was answered, for a caller who asked to be told. */
export class Explanation {
  // One of its own, since Node follows every promise of the process for as long as any of them is in use.
  readonly #fields = new AsyncLocalStorage<ReadonlySet<string>>()
  readonly #told: Told[] = []
  #isOver = false

  /** Does some work for the root fields with these response keys. */
  within<R>(fields: ReadonlySet<string>, work: () => R): R {
    return this.#isOver ? work() : this.#fields.run(fields, work)
  }

  /** Those that the work which is being done is for. */
  get fields(): ReadonlySet<string> {
    return this.#fields.getStore() ?? NO_FIELD
  }

  /** The rows of a statement were kept. */
  hit(text: Sql): void {
    this.#tell(this.fields, text, { rowsRead: 0, bytesRead: 0, ms: 0, cache: 'hit' })
  }

  /** The rows of a statement are being read for others already; what that takes is not known here, but for how long. */
  shared(text: Sql, rows: Promise<unknown>): void {
    const startedAt = performance.now()
    const told = this.#tell(this.fields, text, { rowsRead: null, bytesRead: null, ms: null, cache: 'shared' })
    const end = (): void => {
      told.took = { ...told.took, ms: rounded(performance.now() - startedAt) }
    }
    rows.then(end, end)
  }

  /**
   * Tells of what is sent for the fields of now. Where one statement is sent for others as well, `own` is told instead, which is what
   * this request needs of it: the values of others are theirs.
   */
  watch(own: () => Sql): Watch {
    const { fields } = this
    return ({ text, ms, read, isShared }) => {
      this.#tell(fields, isShared ? own() : text, {
        rowsRead: read?.rows ?? null,
        bytesRead: read?.bytes ?? null,
        ms: rounded(ms),
        cache: isShared ? 'shared' : 'miss',
      })
    }
  }

  /** An entry for each of these root fields and others that statements were for, and one more if it is not known which field a statement was for. */
  entries(fields: readonly string[]): ExplainedField[] {
    const all = new Set([...fields, ...this.#told.flatMap((each) => [...each.fields])])
    const entries: ExplainedField[] = [...all].map((field) => ({
      field,
      statements: this.#told.filter((each) => each.fields.has(field)).map(explained),
    }))
    const ofNone = this.#told.filter((each) => each.fields.size === 0)
    return ofNone.length === 0 ? entries : [...entries, { field: null, statements: ofNone.map(explained) }]
  }

  /** Nothing more is to be told. */
  end(): void {
    this.#isOver = true
    this.#fields.disable()
  }

  #tell(fields: ReadonlySet<string>, text: Sql, took: Took): Told {
    const told = { fields, text, took }
    this.#told.push(told)
    return told
  }
}

function explained({ text, took }: Told): ExplainedStatement {
  const { source, why } = originOf(text) ?? { source: null, why: null }
  return { source, why, sql: text.text, parameters: text.values, ...took }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}
