import { ArgsType, Field, Int } from 'type-graphql'
import { PRICES_SOURCE, pricedYears } from '../../clickhouse/index.js'

/** What every field that shows money takes. */
@ArgsType()
export class DollarsArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      `Money in dollars of this year, ${pricedYears.first} to ${pricedYears.last}, instead of those of each movie's release: ` +
      'value * prices of this year / prices of the year of release. A movie without a date, or of a year without prices, has no ' +
      `such value. Prices are ${PRICES_SOURCE}.`,
  })
  readonly dollarsOf?: number | null
}
