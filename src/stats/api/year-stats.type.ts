import { Field, Int, ObjectType } from 'type-graphql'
import { Stats } from './stats.type.js'

@ObjectType({ implements: Stats, simpleResolvers: true, description: 'The aggregates of one year of release.' })
export class YearStats extends Stats {
  @Field(() => Int, { nullable: true, description: 'The year of release; null for the movies without a date.' })
  readonly year!: number | null
}
