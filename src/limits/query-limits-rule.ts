import { type ASTVisitor, type DocumentNode, Kind, type OperationDefinitionNode, type ValidationContext } from 'graphql'
import { RequestError } from '../request/request-error.js'
import { DocumentSizes, fieldsIn } from './document-size.js'
import { queryLimits } from './query-limits.js'

/** Refuses documents that nest too deep or ask for too many fields. */
export function queryLimitsRule(context: ValidationContext): ASTVisitor {
  const sizes = new DocumentSizes((name) => context.getFragment(name))
  let inputDepth = 0

  return {
    Document: {
      enter: (document) => {
        const problem = problemWith(document, sizes)
        if (problem === undefined) return undefined
        context.reportError(problem)
        return nothingOf(document)
      },
    },
    ObjectValue: { enter: enterInput, leave: leaveInput },
    ListValue: { enter: enterInput, leave: leaveInput },
  }

  function enterInput(): void {
    inputDepth += 1
    if (inputDepth === queryLimits.inputDepth + 1) {
      context.reportError(tooDeep('An argument', inputDepth, queryLimits.inputDepth))
    }
  }

  function leaveInput(): void {
    inputDepth -= 1
  }
}

function problemWith({ definitions }: DocumentNode, sizes: DocumentSizes): RequestError | undefined {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length
  if (fragments > queryLimits.fragments) return tooMany(`defines ${fragments} fragments`, queryLimits.fragments)
  const written = definitions.reduce((sum, each) => sum + ('selectionSet' in each ? fieldsIn(each.selectionSet) : 0), 0)
  if (written > queryLimits.fields) return tooMany(`has ${written} fields`, queryLimits.fields)
  const operations = definitions.filter((each): each is OperationDefinitionNode => {
    return each.kind === Kind.OPERATION_DEFINITION
  })
  let all = 0
  for (const { selectionSet } of operations) {
    const { depth, fields, questions } = sizes.of(selectionSet)
    all += fields
    if (sizes.circle !== null) return withinItself(sizes.circle)
    if (depth > queryLimits.depth) return tooDeep('The query', depth, queryLimits.depth)
    if (all > queryLimits.fields)
      return tooMany(`asks for ${counted(all)} fields, fragments and __typename included`, queryLimits.fields)
    if (questions > queryLimits.questions)
      return tooMany(`has ${counted(questions)} fields with arguments`, queryLimits.questions)
  }
  const comparisons = operations.reduce((sum, { selectionSet }) => sum + sizes.comparisons([selectionSet]), 0)
  return comparisons > queryLimits.comparisons ? tooRepetitive() : undefined
}

/** So that no other rule looks at what is refused already: some of them take long. */
function nothingOf(document: DocumentNode): DocumentNode {
  return { ...document, definitions: [] }
}

function tooDeep(what: string, depth: number, limit: number): RequestError {
  return new RequestError('QUERY_TOO_COSTLY', `${what} is nested ${depth} deep; at most ${limit} levels are allowed.`)
}

function tooMany(what: string, limit: number): RequestError {
  return new RequestError('QUERY_TOO_COSTLY', `The query ${what}; at most ${limit} are allowed.`)
}

/** In the words of graphql-js. */
export function withinItself(name: string): RequestError {
  return new RequestError('GRAPHQL_VALIDATION_FAILED', `Cannot spread fragment "${name}" within itself.`)
}

/** Fragments in fragments multiply to numbers that nobody reads. */
function counted(fields: number): string {
  return fields > 1_000_000 ? 'over a million' : String(fields)
}

function tooRepetitive(): RequestError {
  const message =
    'The query asks for fields of the same name in the same place too often, fragments included. Ask for each once, with all that is wanted of it.'
  return new RequestError('QUERY_TOO_COSTLY', message)
}
