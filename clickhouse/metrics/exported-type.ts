/** What a metric is in files, by ClickHouse's names: the same in every export. */
export type ExportedType = 'Int64' | 'Float64'

/**
 * Of a count, or of an aggregate of money or another number. Sums of dollars are floats as in GraphQL, because with shares
 * they have fractions; the least and the greatest are whole dollars.
 */
export function exportedType(aggregate: string, isMoney: boolean): ExportedType {
  if (aggregate === 'count') return 'Int64'
  return isMoney && (aggregate === 'min' || aggregate === 'max') ? 'Int64' : 'Float64'
}
