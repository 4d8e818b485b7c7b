import { describe, expect, it } from 'vitest'
import { RowTexts, rangesOf } from '../../../src/request/row-texts.js'

const rows = ['{"a":1}', '{"a":"ä, 😀"}', '{"a":null}', '{"a":[1,2]}']
const listed = (pieces: readonly Buffer[]): unknown => JSON.parse(`[${Buffer.concat(pieces).toString()}]`)

describe('the texts of rows', () => {
  const texts = new RowTexts(rows)

  it.each([
    { ranges: [] },
    { ranges: [{ from: 0, to: 0 }] },
    { ranges: [{ from: 0, to: 4 }] },
    { ranges: [{ from: 1, to: 2 }] },
    { ranges: [{ from: 3, to: 4 }] },
    {
      ranges: [
        { from: 0, to: 1 },
        { from: 2, to: 2 },
        { from: 3, to: 4 },
      ],
    },
  ])('%j: a comma between any two rows, and none around them', ({ ranges }) => {
    const expected = ranges.flatMap(({ from, to }) => rows.slice(from, to)).map((row): unknown => JSON.parse(row))
    expect(listed(texts.of(ranges))).toEqual(expected)
  })

  it('of no rows at all, nothing', () => {
    expect(listed(new RowTexts([]).of([{ from: 0, to: 0 }]))).toEqual([])
  })
})

it.each([
  { indexes: [], ranges: [] },
  { indexes: [0], ranges: [{ from: 0, to: 1 }] },
  { indexes: [0, 1, 2], ranges: [{ from: 0, to: 3 }] },
  {
    indexes: [0, 2, 3, 7],
    ranges: [
      { from: 0, to: 1 },
      { from: 2, to: 4 },
      { from: 7, to: 8 },
    ],
  },
])('indexes $indexes as few ranges', ({ indexes, ranges }) => {
  expect(rangesOf(indexes)).toEqual(ranges)
})
