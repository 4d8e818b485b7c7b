import type { Format } from './format.js'

/** The columns of the staging table, in the order in which the values of a record are written. */
export function stagedColumns({ staging, columns }: Pick<Format, 'staging' | 'columns'>): string[] {
  return [staging.record, ...columns.flatMap(({ fills }) => fills)]
}
