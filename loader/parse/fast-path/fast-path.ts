import type { RowBytes } from '../row-bytes.js'

/*
 * Nearly all cells of a drop are written as the source writes them: 862, 1995-10-30, [{'id': 16, 'name': 'Animation'}]. For
 * those, what a row has of a cell can be copied from its bytes, without making a string, numbers or objects of it: parsing takes
 * a third of the time that it would take without, and a whole load four fifths. What is written in any other way is left to
 * the cell's `read`, the only one that says what a cell means: a fast path that knew more than the simplest form of a cell would
 * be a second reader of it. test/unit/loader/fast-path.test.ts holds the two of every column against each other, on
 * whole and on damaged cells.
 */

/**
 * Writes the values of a cell whose text is bytes[start..end) if it is as nearly all cells of its column are; else writes
 * nothing and returns false, and the cell has to be read. What it writes is what reading and writing would.
 */
export type FastPath = (bytes: Uint8Array, start: number, end: number, row: RowBytes) => boolean
