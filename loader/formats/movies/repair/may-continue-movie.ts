import { BlockRecords } from '../../../parse/block-records.js'
import type { Layout } from '../../../parse/layout.js'
import { SplitRecords } from './split-record.js'

/** Says of the bytes of a record whether a block may not begin with it, since it may be half of a movie. */
export function mayContinueMovie(layout: Layout): (record: Uint8Array) => boolean {
  const splits = new SplitRecords(layout)
  return (record) => splits.continues(new BlockRecords(record, layout.dialect).fields(0))
}
