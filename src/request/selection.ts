import {
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isOutputType,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'

type Arguments = Readonly<Record<string, unknown>>

/**
 * Which fields below a value a request asks for, by their names in the schema, whatever their aliases. graphql-js's own
 * collector answers, so fragments, @skip and @include count exactly as they will when the value is sent.
 */
export class Selection {
  readonly #fields: ReadonlyMap<string, Selection>
  #leaves: readonly string[] | undefined

  /** `given`: the arguments of a field that has nothing below it, each time that it is asked for with some. */
  constructor(
    fields: ReadonlyMap<string, Selection>,
    readonly given: readonly Arguments[] = [],
  ) {
    this.#fields = fields
  }

  /** What is asked for below the field that is being resolved; of an object of type `name`, where the field's is an interface. */
  static of(info: GraphQLResolveInfo, name?: string): Selection {
    const type = name === undefined ? info.returnType : info.schema.getType(name)
    if (!isOutputType(type)) return nothing
    const before = known.get(info.fieldNodes)?.get(type)
    if (before !== undefined) return before
    const selection = select(info, type, info.fieldNodes)
    known.set(info.fieldNodes, new Map(known.get(info.fieldNodes)).set(type, selection))
    return selection
  }

  /** The fields asked for here, in the order of the request. */
  get names(): readonly string[] {
    return [...this.#fields.keys()]
  }

  /** Whether the field at the end of this path is asked for: `has('edges', 'cursor')`. */
  has(...path: readonly string[]): boolean {
    const [name, ...rest] = path
    return name === undefined || (this.#fields.get(name)?.has(...rest) ?? false)
  }

  /** What is asked for below the field of this name; nothing, if it is not asked for itself. */
  under(name: string): Selection {
    return this.#fields.get(name) ?? nothing
  }

  /** Everything that either asks for. */
  and(other: Selection): Selection {
    const fields = new Map(this.#fields)
    for (const [name, below] of other.#fields) fields.set(name, fields.get(name)?.and(below) ?? below)
    return new Selection(fields, [...this.given, ...other.given])
  }

  /** The paths of the fields that have nothing below them, as in `['movieCount', 'budget.sum']`. */
  leaves(): readonly string[] {
    this.#leaves ??= [...this.#fields].flatMap(([name, below]) =>
      below.#fields.size === 0 ? [name] : below.leaves().map((leaf) => `${name}.${leaf}`),
    )
    return this.#leaves
  }
}

const nothing = new Selection(new Map())

/** A list of nodes is of one execution, with its variables; the field may be resolved for many rows of it. */
const known = new WeakMap<readonly FieldNode[], ReadonlyMap<GraphQLOutputType, Selection>>()

function select(info: GraphQLResolveInfo, type: GraphQLOutputType, nodes: readonly FieldNode[]): Selection {
  const parent = getNamedType(type)
  if (isAbstractType(parent)) {
    const ofEach = info.schema.getPossibleTypes(parent).map((possible) => select(info, possible, nodes))
    return ofEach.reduce((all, each) => all.and(each), nothing)
  }
  if (!isObjectType(parent)) return nothing
  const aliases = collectSubfields(info.schema, info.fragments, info.variableValues, parent, nodes).values()
  const byName = new Map<string, FieldNode[]>()
  for (const node of [...aliases].flat()) byName.set(node.name.value, [...(byName.get(node.name.value) ?? []), node])

  const fields = new Map<string, Selection>()
  for (const [name, fieldNodes] of byName) {
    const field = parent.getFields()[name]
    if (field === undefined) continue // __typename is no field of a type
    const takesArguments = field.args.length > 0 && isLeafType(getNamedType(field.type))
    fields.set(name, takesArguments ? leafWith(info, field, fieldNodes) : select(info, field.type, fieldNodes))
  }
  return new Selection(fields)
}

function leafWith(
  { variableValues }: GraphQLResolveInfo,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Selection {
  const withSome = nodes.filter((node) => node.arguments !== undefined && node.arguments.length > 0)
  if (withSome.length === 0) return nothing
  return new Selection(
    new Map(),
    withSome.map((node) => getArgumentValues(field, node, variableValues)),
  )
}
