import type { Block, ParsedBlock } from '../parse/block.js'
import type { BlockRecords } from '../parse/block-records.js'
import type { Fields } from '../parse/fields.js'
import type { Layout } from '../parse/layout.js'
import type { RecordError } from '../parse/record-error.js'

/** What a format knows of records that are broken in ways of its own: over several records, by a shift of cells, and so on. */
export interface Repair {
  /** Says of the bytes of a record whether a block may not begin with it, since it may go on with the one before it. */
  continues(layout: Layout): (record: Uint8Array) => boolean
  /** For the records of one block. */
  ofBlock(records: RepairableRecords): BlockRepair
  survey(layout: Layout): Survey
}

/** The records of a block while they are read, counted from 0. What is added is a row with the values of a record. */
export interface RepairableRecords {
  readonly layout: Layout
  readonly records: BlockRecords
  /** The record before this one, if it was added as it stands; `start` is where its row begins. */
  readonly lastAdded: { readonly index: number; readonly start: number } | null
  /** Reads a record and adds it; or says why that cannot be. */
  add(index: number): RecordError | null
  /** The same with other fields in its place. */
  addFields(index: number, fields: readonly string[]): RecordError | null
  /** Adds a record that was put together from several. */
  addRepaired(index: number, fields: readonly string[]): void
  /** Whether something can be added; it is taken back. */
  canAdd(add: () => RecordError | null): boolean
  /** Takes back the last row, which begins there. */
  dropRow(start: number): void
  /** Reads a record once more, so that what follows is about its fields. */
  readAgain(index: number): void
  reject(index: number, error: RecordError): void
  /** Says that the block has to be read again when the whole drop has been surveyed. */
  needsSurvey(): void
}

/** Each is asked of a record once it was tried to be added: `error` says why it was not, `start` is where its row begins. */
export interface BlockRepair {
  /** Whether a record that was added has to be looked at all the same. */
  isSuspect(fields: Fields): boolean
  /** Whether a record and the next one are one in truth. If so, it has added that, or rejected both. */
  joinsNext(index: number, start: number, error: RecordError | null): boolean
  /** Whether it knows better of a record than to leave it as it is: added, or rejected with the error. */
  replaces(index: number, start: number, error: RecordError | null): boolean
  /** Whether a record with so few fields is all that is left of one: then the file does not end inside of it. */
  isRest(index: number, fields: readonly string[]): boolean
  /** Whether fields that say nothing go so far that those of a record would say something. */
  isLongEnough(fields: readonly string[]): boolean
  /** What it has counted that a survey of all blocks wants to know, by names of its own. */
  readonly counts: Readonly<Record<string, number>>
  /** A repair that knows more, to read the whole block with again; null if there is nothing more to know. */
  readonly wiser: ((records: RepairableRecords) => BlockRepair) | null
}

/** Finds out from a whole drop what its single records do not tell. */
export interface Survey {
  add(block: Block): void
  /** What was found out, in the repair's own words. `parsed` reads the drop once more, with some facts known. */
  facts(parsed: (facts: ReadonlySet<string>) => AsyncIterable<ParsedBlock>): Promise<ReadonlySet<string>>
}
