import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backslashEvidence, readEscaped } from '../../../loader/parse/escaped-text.js'
import { COLUMNS, type Row, row } from '../../fixtures/make.js'
import { drainText } from './drained.js'

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** As PostgreSQL's COPY writes it. */
function postgresql(cell: string): string {
  return cell.replace(/[\\\n\r\t]/g, (character) => SPECIAL[character] ?? character)
}

/** As MySQL's INTO OUTFILE writes it, with commas between fields. */
function mysql(cell: string): string {
  return cell.replace(/[\\\n,]/g, '\\$&')
}

function written(rows: readonly Row[], separator: string, asWritten: (cell: string) => string): string {
  const lines = rows.map((movie) => COLUMNS.map((column) => asWritten(movie[column] ?? '')))
  return [COLUMNS, ...lines].map((fields) => `${fields.join(separator)}\n`).join('')
}

const names = "[{'name': 'A \\\\ B', 'id': 1}, {'name': 'C\\xa0D', 'id': 2}, {'name': 'E\\'s \"F\"', 'id': 3}]"
const movies = [
  row(1, { overview: 'one\r\ntwo\tthree, "four"\\n', production_companies: names }),
  row(2, { title: '"Quoted"', overview: '"begins and never ends', tagline: 'a\\' }),
  row(3, { genres: "[{'id': 18, 'name': 'Drama'}, {'id': 35, 'name': 'Comedy'}]" }),
]

describe('the text format of a database', () => {
  it.each([
    ['tabs', '\t', postgresql],
    ['commas', ',', mysql],
    ['semicolons', ';', (cell: string) => postgresql(cell).replaceAll(';', '\\;')],
  ] as const)('with %s is read as what was written', async (_, separator, asWritten) => {
    const { rows, rejected, readAs } = await drainText(written(movies, separator, asWritten))
    expect(rejected).toEqual([])
    expect(rows).toMatchObject([
      {
        id: 1,
        overview: movies[0]?.['overview'],
        companies: [
          [1, 'A \\ B'],
          [2, 'C\u00a0D'],
          [3, `E's "F"`],
        ],
      },
      { id: 2, title: '"Quoted"', overview: movies[1]?.['overview'], tagline: 'a\\' },
      {
        genres: [
          [18, 'Drama'],
          [35, 'Comedy'],
        ],
      },
    ])
    expect(readAs).toContainEqual(expect.stringContaining('none of which is quoted'))
  })

  it('has any text, and nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (fields) => {
        fc.pre(!fields.includes('\\N'))
        expect(readEscaped(fields.map(postgresql).join('\t'), '\t')).toEqual(fields)
      }),
    )
    expect(readEscaped('\\N\t\\\\N', '\t')).toEqual(['\\N', '\\N'])
  })

  it('is not what Python and JSON have backslashes for', () => {
    const evidence = (text: string, separator = '\t') => backslashEvidence(Buffer.from(text), separator.charCodeAt(0))
    expect(evidence("a\\nb\t[{'name': 'C\\xa0D'}]\n")).toBe('text')
    expect(evidence('["\\/x.jpg"]\n')).toBe('text')
    expect(evidence("[{'name': 'A \\\\ B'}]\n")).toBe(null)
    expect(evidence('a\\nb\n', ',')).toBe(null)
    expect(evidence('a\\, b\n', ',')).toBe('escapes')
    expect(evidence('\\N\ta\n')).toBe('escapes')
  })

  it('is not taken for it where fields are quoted', async () => {
    const quoted = movies.map((movie) => ({ ...movie, tagline: '\\N', production_companies: '[]' }))
    const text = written(quoted, '\t', (cell) => (/["\t\n\\]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    const { rows, readAs } = await drainText(text)
    expect(rows.map((movie) => movie['overview'])).toEqual(movies.map((movie) => movie['overview'] ?? null))
    expect(readAs).not.toContainEqual(expect.stringContaining('none of which is quoted'))
  })

  it('is not needed to keep the quotes of texts that nobody quoted', async () => {
    const said = { overview: '', tagline: '"Said one."', production_companies: "[{'name': \"D'A\", 'id': 1}]" }
    const { rows, readAs } = await drainText(written([row(1, said), row(2, { title: '"Begun' })], '\t', (cell) => cell))
    expect(rows).toMatchObject([{ tagline: '"Said one."', companies: [[1, "D'A"]] }, { title: '"Begun' }])
    expect(readAs).toContain('quotes as part of the texts')
  })
})
