import { Field } from 'type-graphql'

/** A field that may be null and, of an input, absent. */
export function NullableField(type: () => object, description: string): PropertyDecorator {
  return Field(type, { nullable: true, description })
}
