import { ArgsType, Int } from 'type-graphql'
import { PRICES_SOURCE, pricedYears } from '../../clickhouse/index.js'
import { NullableField } from '../leaf-types/nullable-field.js'

/** What every field that shows money takes. */
@ArgsType()
export class DollarsArgs {
  @NullableField(
    () => Int,
    `Money in dollars of this year, ${pricedYears.first} to ${pricedYears.last}, instead of those of each movie's release, ` +
      'which is value * prices of this year / prices of the year of release. A movie without a date, or of a year without prices, has no ' +
      `such value. Prices are ${PRICES_SOURCE}.`,
  )
  readonly dollarsOf?: number | null
}
