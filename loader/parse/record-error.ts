/** Why a record cannot be read, and the column that says so; null where it is the record as a whole. */
export class RecordError extends Error {
  override readonly name = 'RecordError'

  constructor(
    readonly column: string | null,
    reason: string,
  ) {
    super(reason)
  }
}
