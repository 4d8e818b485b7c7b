import { expect, it } from 'vitest'
import { kindLines, RejectionKinds } from '../../../loader/account/rejection-kinds.js'
import { printable } from '../../../loader/text/printable.js'

const rejection = (line: number, column: string | null, reason: string) => ({
  record: line - 1,
  line,
  column,
  reason,
  raw: '',
})

it('counts reasons by what was expected, and tells the first of each', () => {
  const kinds = new RejectionKinds()
  kinds.add(rejection(9, null, 'expected 24 fields, got 27'))
  for (let line = 17; line < 17 + 1312; line++)
    kinds.add(rejection(line, 'popularity', `expected a number, got "N${line}"`))
  kinds.add(rejection(2000, null, 'expected 24 fields, got 25'))
  kinds.add(rejection(2001, 'runtime', 'expected a number, got "x"'))
  expect(kindLines(kinds.list())).toEqual([
    '1,312 × popularity: expected a number, got "N17" (first at line 17)',
    '2 × expected 24 fields, got 27 (first at line 9)',
    '1 × runtime: expected a number, got "x" (first at line 2,001)',
  ])
})

it('tells ten kinds, and how many there are besides', () => {
  const kinds = new RejectionKinds()
  for (let kind = 0; kind < 13; kind++) {
    for (let time = 0; time <= kind; time++)
      kinds.add(rejection(kind + 2, `column ${kind}`, 'expected a number, got ""'))
  }
  const lines = kindLines(kinds.list())
  expect(lines).toHaveLength(11)
  expect(lines[0]).toMatch(/^13 × column 12: /)
  expect(lines[10]).toBe('6 for 3 other reasons')
})

it('does not let a file steer the terminal', () => {
  const steering = 'a\u001b[31mb\u0007c\u009bd\u202ee\u2028f\ufeffg\r\nh'
  expect(printable(steering)).toBe('a\\u001b[31mb\\u0007c\\u009bd\\u202ee\\u2028f\\ufeffg\\u000d\nh')
  expect(printable('Ørnås “quoted” 🎬 × 3')).toBe('Ørnås “quoted” 🎬 × 3')
})
