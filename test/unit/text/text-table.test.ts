import { expect, test } from 'vitest'
import { textTable } from '../../../loader/text/text-table.js'

test('columns are as wide as their widest cell, and nothing is behind the last', () => {
  expect(
    textTable(
      ['a', 'number', 'c'],
      [
        ['long', '7', ''],
        ['b', '1234567', 'end'],
      ],
      new Set(['number']),
    ),
  ).toEqual(['a      number  c', 'long        7', 'b     1234567  end'])
})
