import { GraphQLString } from 'graphql'
import { ID, InputType, Int } from 'type-graphql'
import { DateScalar } from '../leaf-types/date.scalar.js'
import { Float } from '../leaf-types/float.scalar.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { equalityFilter } from './equality.filter.js'
import { orderedFilter } from './ordered.filter.js'

const rules =
  'All operators that are given must hold; one that is absent or null is no condition. ' +
  'A comparison is false where the value is unknown: only isNull finds those.'

@InputType({ description: `On an id, as in {in: ["862", "8844"]}. ${rules}` })
export class IDFilter extends equalityFilter<string>(ID) {}

@InputType({ description: `On a whole number, as in {gte: 1990, lt: 2000}. ${rules}` })
export class IntFilter extends orderedFilter<number>(Int) {}

@InputType({ description: `On a number, as in {gte: 1000000}. ${rules}` })
export class NumberFilter extends orderedFilter<number>(Float) {}

@InputType({ description: `On a calendar date, as in {gte: "1999-06-01", lt: "1999-09-01"}. ${rules}` })
export class DateFilter extends orderedFilter<string>(DateScalar) {}

@InputType({ description: `On yes or no, as in {eq: false}. ${rules}` })
export class BooleanFilter {
  @NullableField(() => Boolean, 'Equal to this.')
  readonly eq?: boolean | null

  @NullableField(() => Boolean, 'Known, and not equal to this.')
  readonly ne?: boolean | null

  @NullableField(() => Boolean, 'true: unknown (null); false: known.')
  readonly isNull?: boolean | null
}

@InputType({
  description: `On text, as in {containsI: "star"}. Order is by Unicode code point, and nothing in a value is a wildcard. ${rules}`,
})
export class StringFilter extends orderedFilter<string>(GraphQLString) {
  @NullableField(() => String, 'Has this somewhere in it.')
  readonly contains?: string | null

  @NullableField(() => String, 'Has this somewhere in it, whatever the case.')
  readonly containsI?: string | null

  @NullableField(() => String, 'Begins with this.')
  readonly startsWith?: string | null

  @NullableField(() => String, 'Begins with this, whatever the case.')
  readonly startsWithI?: string | null

  @NullableField(() => String, 'Ends with this.')
  readonly endsWith?: string | null

  @NullableField(() => String, 'Ends with this, whatever the case.')
  readonly endsWithI?: string | null
}
