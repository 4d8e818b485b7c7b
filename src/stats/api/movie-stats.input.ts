import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { Float } from '../../leaf-types/float.scalar.js'
import { NullableField } from '../../leaf-types/nullable-field.js'
import { DollarsArgs } from '../../money/dollars.args.js'
import { MovieWhere } from '../../movie/movie-where.input.js'
import { SortDirection } from '../../page/sort-direction.js'
import type { DimensionName } from '../plan/dimensions.js'
import type { MeasureName } from '../plan/measures.js'
import type { MeasureCondition, RowOrder, StatsPageQuestion } from '../plan/question.js'
import { Attribution, MovieDimension, StatsMeasure, StatsSort } from './enums.js'

@InputType({
  description:
    'A condition on a row, as in {measure: REVENUE_SUM, gte: 1e9}. All operators that are given must hold; a comparison is false for a null measure.',
})
export class StatsCondition implements MeasureCondition {
  @Field(() => StatsMeasure, { description: 'The number of the row that is compared.' })
  readonly measure!: MeasureName

  @NullableField(() => Float, 'Equal to this.')
  readonly eq?: number | null

  @NullableField(() => Float, 'Known, and not equal to this.')
  readonly ne?: number | null

  @NullableField(() => Float, 'Greater than this.')
  readonly gt?: number | null

  @NullableField(() => Float, 'Greater than this, or equal to it.')
  readonly gte?: number | null

  @NullableField(() => Float, 'Less than this.')
  readonly lt?: number | null

  @NullableField(() => Float, 'Less than this, or equal to it.')
  readonly lte?: number | null
}

@InputType({ description: 'One level of the order of rows. Nulls are always last.' })
export class StatsOrderBy implements RowOrder {
  @Field(() => StatsSort, { description: 'A measure, or a dimension that is in groupBy.' })
  readonly by!: MeasureName | DimensionName

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: 'Which end comes first.' })
  readonly direction!: SortDirection
}

@InputType({
  description:
    'Keep the best rows within each combination of some of the dimensions: {within: [YEAR], first: 3} with groupBy [YEAR, GENRE] is the top 3 genres of each year.',
})
export class TopPerGroup {
  @Field(() => [MovieDimension], { description: 'Dimensions that are in groupBy, at least one.' })
  readonly within!: readonly DimensionName[]

  @Field(() => Int, { description: 'How many rows to keep of each combination, 1 to 10000.' })
  readonly first!: number
}

@ArgsType()
export class MovieStatsArgs extends DollarsArgs implements StatsPageQuestion {
  @Field(() => [MovieDimension], {
    defaultValue: [],
    description: 'One row per combination of these, each at most once; without any, one row over all movies.',
  })
  readonly groupBy!: readonly DimensionName[]

  @NullableField(() => MovieWhere, 'Which movies; all if absent.')
  readonly where?: MovieWhere | null

  @NullableField(() => [StatsCondition], 'All must hold, of each row.')
  readonly having?: readonly StatsCondition[] | null

  @NullableField(
    () => [StatsOrderBy],
    'Order of the rows, the first level first; by default the dimensions in groupBy, ascending, nulls last.',
  )
  readonly orderBy?: readonly StatsOrderBy[] | null

  @Field(() => Int, { defaultValue: 100, description: 'How many rows to return, 1..10000.' })
  readonly first!: number

  @NullableField(() => String, 'Start behind this cursor, an `endCursor` of an earlier page.')
  readonly after?: string | null

  @NullableField(
    () => TopPerGroup,
    'Keep the best rows (by orderBy) within each combination of some of the dimensions.',
  )
  readonly topPerGroup?: TopPerGroup | null

  @Field(() => Attribution, {
    defaultValue: Attribution.FULL,
    description: 'How a movie with several genres, companies, countries or spoken languages counts among them.',
  })
  readonly attribution!: keyof typeof Attribution
}
