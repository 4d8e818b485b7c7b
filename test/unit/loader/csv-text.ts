import fc from 'fast-check'

/** Any text over the characters that matter to CSV, well formed or not. */
export const csvLikeText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('"', '""', '"', ',', ',', '\n', '\r\n', '\r', 'a', 'é', '🎬', ' ', '","', '"\n"'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

const cells = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'b', 'é', '🎬', ' ', "'"), maxLength: 12 })
const lineEnds = fc.constantFrom('\n', '\r\n', '\r')

/** Well-formed CSV of any shape, with its line ends mixed. */
export const csvText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.array(fc.tuple(cells, fc.boolean()), { minLength: 1, maxLength: 6 }), lineEnds), { maxLength: 30 })
  .map((records) => records.map(([fields, lineEnd]) => fields.map(quoted).join(',') + lineEnd).join(''))

/** The options under which csv-parse reads a drop as we do. */
export const DIALECT = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
}

function quoted([cell, always]: readonly [string, boolean]): string {
  return always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
