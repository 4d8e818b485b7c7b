import type { GraphQLField } from 'graphql'
import { Extensions } from 'type-graphql'

const EXTENSION = 'isPlainWithoutArguments'

/** Says of a field that has a resolver that, asked for without arguments, it is a property of its row and nothing else. */
export const PlainWithoutArguments = (): ReturnType<typeof Extensions> => Extensions({ [EXTENSION]: true })

export function isPlainWithoutArguments({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean {
  return extensions[EXTENSION] === true
}
