import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { Random } from '../../loader/sample/random.js'
import { randomArguments } from './random-arguments.js'
import type { Variables } from './variables.js'

/** Makes up what is asked of types: fields, aliases, merged fields, fragments of every kind, @skip and @include. */
export class RandomSelections {
  readonly #fragments: { readonly name: string; readonly on: string; readonly text: string }[] = []
  #aliases = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly variables: Variables,
  ) {}

  /** The fragments that selections have spread so far. */
  get fragments(): string {
    return this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`).join('\n')
  }

  /** A selection set, with its braces. */
  of(type: GraphQLCompositeType, depth: number): string {
    const { random } = this
    const isRoot = type === this.schema.getQueryType()
    const fields = isUnionType(type) ? [] : Object.values(type.getFields())
    const possible = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
    const selections: string[] = random.chance(0.25) ? ['__typename'] : []
    for (let count = random.between(1, isRoot ? 1 : 3); count > 0; count--) {
      const asked = possible.length > 0 && !random.chance(0.15) ? this.#field(random.pick(possible), depth) : []
      selections.push(...asked)
    }
    if (depth > 0 && random.chance(0.25)) selections.push(this.#inFragment(type, depth))
    return `{ ${(selections.length === 0 ? ['__typename'] : selections).join(' ')} }`
  }

  /** A field; now and then asked for twice, so that what is below it has to be merged. */
  #field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const { random } = this
    const args = randomArguments(random, this.variables, field.args)
    const alias = args !== '' || random.chance(0.2) ? `${this.#alias()}: ` : ''
    const type = getNamedType(field.type)
    const once = () => {
      const below = isCompositeType(type) ? ` ${this.of(type, depth - 1)}` : ''
      return `${alias}${field.name}${args}${this.#directive()}${below}`
    }
    return random.chance(0.2) ? [once(), once()] : [once()]
  }

  #alias(): string {
    this.#aliases += 1
    return this.random.chance(0.02) && this.#aliases === 1 ? '__proto__' : `a${this.#aliases}`
  }

  #inFragment(type: GraphQLCompositeType, depth: number): string {
    const { random } = this
    const on = random.pick(this.#conditions(type))
    const kind = random.pick(['inline', 'unconditional', 'named', 'known'])
    if (kind === 'unconditional') return `... ${this.#directive()} ${this.of(type, depth)}`
    if (kind === 'inline') return `... on ${on.name}${this.#directive()} ${this.of(on, depth - 1)}`
    const known = this.#fragments.filter((fragment) => fragment.on === on.name)
    if (kind === 'known' && known.length > 0) return `...${random.pick(known).name}${this.#directive()}`
    const text = this.of(on, depth - 1)
    const name = `F${this.#fragments.length}`
    this.#fragments.push({ name, on: on.name, text })
    return `...${name}${this.#directive()}`
  }

  /** The types that a fragment can be on where this type is. */
  #conditions(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const others = isAbstractType(type)
      ? this.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? type.getInterfaces()
        : []
    return [type, ...others]
  }

  #directive(): string {
    const { random } = this
    if (!random.chance(0.12)) return ''
    const sent = random.pick([true, false])
    const orNothing = (value: boolean | null) => (random.chance(0.5) ? value : undefined)
    const condition = random.pick([
      () => String(sent),
      () => this.variables.add('Boolean!', null, random.chance(0.02) ? null : sent),
      () => this.variables.add('Boolean!', String(!sent), orNothing(sent)),
      () => this.variables.add('Boolean', String(!sent), orNothing(random.chance(0.1) ? null : sent)),
    ])()
    return ` @${random.pick(['skip', 'include'])}(if: ${condition})`
  }
}
