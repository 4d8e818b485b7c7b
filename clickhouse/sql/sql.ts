import { Bound, type BoundValue } from './bind.js'

export { Bound, bind } from './bind.js'

/** The type of names. They stand in the text as they are: `identifier` has checked them, and a placeholder for each takes time. */
const IDENTIFIER = 'Identifier'

interface Rendered {
  readonly text: string
  readonly values: Readonly<Record<string, BoundValue>>
}

/**
 * A piece of SQL with its values beside it. `text` holds names and `{p0:Type}` placeholders, numbered in order of appearance, and
 * `values` what they stand for; equal values of equal type share a placeholder, so equal plans give equal text.
 */
export class Sql {
  #rendered: Rendered | undefined

  /** `chunks` is SQL written by this program, never a client's string; there is one more of them than of `bounds`. */
  constructor(
    readonly chunks: readonly string[],
    readonly bounds: readonly Bound[],
  ) {}

  get text(): string {
    return this.#render().text
  }

  get values(): Readonly<Record<string, BoundValue>> {
    return this.#render().values
  }

  #render(): Rendered {
    this.#rendered ??= render(this)
    return this.#rendered
  }
}

function render({ chunks, bounds }: Sql): Rendered {
  const values: Record<string, BoundValue> = {}
  const names = new Map<string, string>()
  let text = chunks[0] ?? ''
  bounds.forEach((bound, index) => {
    const rest = chunks[index + 1] ?? ''
    if (bound.type === IDENTIFIER) {
      text += `${bound.value}${rest}`
      return
    }
    const key = `${bound.type} ${JSON.stringify(bound.value)}`
    const name = names.get(key) ?? `p${names.size}`
    names.set(key, name)
    values[name] = bound.value
    text += `{${name}:${bound.type}}${rest}`
  })
  return { text, values }
}

/**
 * Template tag for all SQL: `` sql`SELECT ${column} FROM movies WHERE id = ${bind.uint32(id)}` ``.
 * Takes other pieces of SQL and typed values; a bare string or number is a TypeError.
 */
export function sql(strings: TemplateStringsArray, ...parts: ReadonlyArray<Sql | Bound>): Sql {
  return concatenate(parts, strings)
}

/** The pieces one after the other, `separator` between them; of no pieces, the empty piece. */
export function join(parts: readonly Sql[], separator: Sql): Sql {
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
  return concatenate(
    separated,
    Array.from({ length: separated.length + 1 }, () => ''),
  )
}

/** The name of a database, table or column that the program itself made. */
export function identifier(name: string): Sql {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new RangeError(`expected an identifier of letters, digits and _, got ${JSON.stringify(name)}`)
  }
  return new Sql(['', ''], [new Bound(IDENTIFIER, name)])
}

/** SQL that is not there: for a clause that a statement does without. */
export const empty = new Sql([''], [])

function concatenate(parts: ReadonlyArray<Sql | Bound>, strings: readonly string[]): Sql {
  const chunks = [strings[0] ?? '']
  const bounds: Bound[] = []
  const append = (text: string): void => {
    chunks.push((chunks.pop() ?? '') + text)
  }
  parts.forEach((part, index) => {
    if (part instanceof Bound) {
      bounds.push(part)
      chunks.push('')
    } else if (part instanceof Sql) {
      append(part.chunks[0] ?? '')
      bounds.push(...part.bounds)
      chunks.push(...part.chunks.slice(1))
    } else {
      throw new TypeError(`expected a value from bind.* or a piece of sql, got ${typeof part} ${JSON.stringify(part)}`)
    }
    append(strings[index + 1] ?? '')
  })
  return new Sql(chunks, bounds)
}
