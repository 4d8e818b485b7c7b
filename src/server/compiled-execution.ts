import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { withOwnErrors } from './compiled-errors.js'

interface Request {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
  readonly contextValue: unknown
}

/**
 * Executes operations as functions that are made for them: graphql-js takes several times as long over thousands of rows.
 * Making one takes as long as executing a few rows, so only an operation that comes again is worth it.
 *
 * To Apollo Server, whatever executes instead of graphql-js is a gateway.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const schemaToCompile = withCoercedType(schema)
  const operations = new WeakMap<DocumentNode, Map<string | null, CompiledQuery | null>>()

  const executor: GatewayExecutor = async ({ document, operationName, request, context }) =>
    run({ document, operationName, variables: request.variables ?? {}, contextValue: context })

  function run(request: Request): ExecutionResult | Promise<ExecutionResult> {
    const compiled = compiledFor(request)
    return compiled === null ? interpret(request) : executeCompiled(compiled, request)
  }

  /** The operation's function; null the first time, and where it cannot be made. Apollo keeps documents by their text. */
  function compiledFor({ document, operationName }: Request): CompiledQuery | null {
    const ofDocument = operations.get(document)
    if (ofDocument === undefined) {
      operations.set(document, new Map())
      return null
    }
    let compiled = ofDocument.get(operationName)
    if (compiled === undefined) {
      const result = compileQuery(schemaToCompile, withCoercedVariables(document), operationName ?? undefined)
      compiled = isCompiledQuery(result) ? result : null
      ofDocument.set(operationName, compiled)
    }
    return compiled
  }

  function interpret({ document, operationName, variables, contextValue }: Request) {
    return execute({ schema, document, operationName, variableValues: variables, contextValue })
  }

  /** Variables are coerced by graphql-js, so that what it says of bad ones is the same the first time and later. */
  async function executeCompiled(
    compiled: CompiledQuery,
    { document, operationName, variables, contextValue }: Request,
  ) {
    const definitions = operationOf(document, operationName)?.variableDefinitions ?? []
    const { errors, coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 50 })
    if (errors !== undefined) return { errors }
    return withOwnErrors(await compiled.query(undefined, contextValue, coerced), document)
  }

  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (use) => {
      use({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  }
}

/**
 * The type that variables have in what is compiled, since their values are coerced before. graphql-jit would write out a
 * function for each type, and for an input that holds itself, as MovieWhere does, it would not come to an end.
 */
const coercedType = new GraphQLScalarType({ name: 'CoercedVariable' })

function withCoercedType(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig()
  return new GraphQLSchema({ ...config, types: [...config.types, coercedType], assumeValid: true })
}

function withCoercedVariables(document: DocumentNode): DocumentNode {
  const name = { kind: Kind.NAME, value: coercedType.name } as const
  return visit(document, {
    VariableDefinition: ({ variable }) => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: { kind: Kind.NAMED_TYPE, name },
    }),
  })
}

function operationOf(document: DocumentNode, operationName: string | null): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === null || definition.name?.value === operationName),
  )
}
