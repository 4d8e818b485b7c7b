import { Int, ObjectType } from 'type-graphql'
import { NullableField } from '../../leaf-types/nullable-field.js'
import { Stats } from './stats.type.js'

@ObjectType({ implements: Stats, simpleResolvers: true, description: 'The aggregates of one year of release.' })
export class YearStats extends Stats {
  @NullableField(() => Int, 'The year of release; null for the movies without a date.')
  readonly year!: number | null
}
