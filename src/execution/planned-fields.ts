import type { FieldNode, GraphQLField, GraphQLFieldResolver, GraphQLObjectType } from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import type { ExecutionContext } from 'graphql/execution/execute.js'
import { addPath } from 'graphql/jsutils/Path.js'
import { fieldOf } from '../limits/field-of.js'
import { isPlainWithoutArguments } from '../request/plain-field.js'
import {
  type Completion,
  completionOf,
  type Fill,
  type PlannedField,
  type PlannedFields,
  type Progress,
} from './completion.js'
import { giveUp } from './fallback.js'

/** A field that has a resolver, as it is asked for; by several nodes where fragments or repetitions ask together. */
export interface ResolvedField {
  readonly parent: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly resolve: GraphQLFieldResolver<unknown, unknown>
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
  readonly responseName: string
  readonly completion: Completion
}

/** Resolves such a field, and puts what comes of it into the target, at once or later. */
export type FillResolved = (field: ResolvedField) => Fill

/** What an operation asks for: settled once, not for every row. */
export class AskedFields {
  constructor(
    private readonly context: ExecutionContext,
    private readonly fillResolved: FillResolved,
    private readonly progress: Progress,
  ) {}

  /** Of the query itself. */
  get root(): PlannedFields {
    const { schema, fragments, variableValues, operation } = this.context
    const query = schema.getQueryType() ?? giveUp()
    return this.#of(query, collectFields(schema, fragments, variableValues, query, operation.selectionSet))
  }

  #below(nodes: readonly FieldNode[]) {
    const { schema, fragments, variableValues } = this.context
    return (type: GraphQLObjectType): PlannedFields =>
      this.#of(type, collectSubfields(schema, fragments, variableValues, type, nodes))
  }

  #of(parent: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): PlannedFields {
    const fields = new Map<string, PlannedField>()
    for (const [responseName, [first, ...others]] of collected) {
      fields.set(responseName, this.#field(parent, responseName, [first ?? giveUp(), ...others]))
    }
    return fields
  }

  #field(parent: GraphQLObjectType, responseName: string, nodes: ResolvedField['nodes']): PlannedField {
    const name = nodes[0].name.value
    if (name === '__typename') return { property: name, complete: () => parent.name, selection: '', fields: 0 }
    const field = fieldOf(this.context.schema, parent, name) ?? giveUp()
    const completion = completionOf(field.type, this.#below(nodes), this.progress)
    const { resolve } = field
    if (resolve !== undefined && !(isPlainWithoutArguments(field) && !nodes[0].arguments?.length)) {
      return { fill: this.fillResolved({ parent, field, resolve, nodes, responseName, completion }) }
    }
    // What graphql-js's own resolver does, for fields that have none, or need none.
    return completion.needsPath ? below(parent, responseName, name, completion) : { property: name, ...completion }
  }
}

/** A property that has resolvers somewhere below it. */
function below(
  { name }: GraphQLObjectType,
  responseName: string,
  property: string,
  { complete }: Completion,
): PlannedField {
  return {
    fill: (row, target, path) => {
      target[responseName] = complete(row?.[property], addPath(path, responseName, name))
    },
  }
}
