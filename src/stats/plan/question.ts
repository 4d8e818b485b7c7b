import type { Filter } from '../../filter/filter-condition.js'
import type { IntRange } from '../../filter/int-range.input.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'
import type { SortDirection } from '../../page/sort-direction.js'
import type { Attribution } from './attribution.js'
import type { DimensionName } from './dimensions.js'
import type { MeasureName } from './measures.js'

/** What every field with aggregates is asked. */
export interface AggregatesQuestion {
  readonly where?: MovieWhere | null
  readonly attribution: Attribution
}

/** What `yearly` is asked. */
export interface YearlyQuestion extends AggregatesQuestion {
  readonly years?: IntRange | null
}

export interface MeasureCondition extends Filter {
  readonly measure: MeasureName
}

export interface RowOrder {
  readonly by: MeasureName | DimensionName
  readonly direction: SortDirection
}

/** What `movieStats` is asked, whichever page of the rows is wanted. */
export interface StatsQuestion extends AggregatesQuestion {
  readonly groupBy: readonly DimensionName[]
  readonly having?: readonly MeasureCondition[] | null
  readonly orderBy?: readonly RowOrder[] | null
  readonly topPerGroup?: { readonly within: readonly DimensionName[]; readonly first: number } | null
}

/** A page of it. */
export interface StatsPageQuestion extends StatsQuestion {
  readonly first: number
  readonly after?: string | null
}
