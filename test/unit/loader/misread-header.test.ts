import { describe, expect, it } from 'vitest'
import { COLUMNS, csv, row } from '../../fixtures/make.js'
import { drainText } from './drained.js'

const text = csv(Array.from({ length: 5 }, (_, index) => row(index + 1)))
const [header = ''] = text.split('\n')
const records = text.slice(header.length + 1)
const semicolons = COLUMNS.join(';')

describe('a drop that is refused says what it has instead', () => {
  it.each([
    ['carets', text.replace(header, COLUMNS.join('^')), /got "\^" between the names/],
    ['colons', COLUMNS.map((name) => `"${name}"`).join(':'), /commas, semicolons, tabs .*got ":" between the names/],
    ['single quotes', `${COLUMNS.map((name) => `'${name}'`).join(',')}\n'a','b'\n`, /single quotes.*\.mode csv/],
    ['single quotes and tabs', COLUMNS.map((name) => `'${name}'`).join('\t'), /single quotes/],
    ['a comment', `# exported 2026\n${text}`, /got "# exported 2026"; the names are in line 2\./],
    ['a title', `Movies export 2026\n\n${text}`, /got "Movies export 2026"; the names are in line 3\./],
    ['a title in a row of cells', `Movies,${','.repeat(22)}\r\n${text}`, /got "Movies,.*the names are in line 2\./],
    ['a wrong sep=', `sep=;\n${text}`, /Expected semicolons.*"sep=".*got commas/],
    [
      'a header with semicolons',
      `${semicolons}\n${records}`,
      /semicolons between the names and commas between the fields/,
    ],
  ])('%s', async (_, drop, message) => {
    await expect(drainText(drop)).rejects.toMatchObject({ code: 'NOT_CSV', message: expect.stringMatching(message) })
  })
})
