import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, csv, entities, gz, type Row, record, row } from '../../fixtures/make.js'
import { propertyRuns } from '../../runs.js'
import { drainText } from './drained.js'

interface Writing {
  readonly separator: string
  /** What stands for a quote inside a quoted field. */
  readonly quote: '""' | '\\"'
  /** What stands for a backslash there. */
  readonly backslash: '\\' | '\\\\'
  readonly quotes: 'where needed' | 'all'
  readonly recordEnd: string
}

/** Records as another program writes them; a field with a quote in it is always quoted. */
function written(rows: readonly Row[], { separator, quote, backslash, quotes, recordEnd }: Writing): string {
  const field = (text: string): string => {
    const isQuoted = quotes === 'all' || /["\r\n]/.test(text) || text.includes(separator)
    return isQuoted ? `"${text.replaceAll('\\', () => backslash).replaceAll('"', () => quote)}"` : text
  }
  const lines = [COLUMNS, ...rows.map((cells) => COLUMNS.map((name) => cells[name] ?? ''))]
  return lines.map((fields) => fields.map(field).join(separator) + recordEnd).join('')
}

const ordinary: Writing = { separator: ',', quote: '""', backslash: '\\', quotes: 'where needed', recordEnd: '\n' }
const spark: Writing = { ...ordinary, quote: '\\"', backslash: '\\\\' }

const texts = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      ' ',
      ',',
      ';',
      '\t',
      '|',
      '"',
      '\\',
      '\n',
      "'",
      '\\"',
      '",',
      '\\",',
      '\\\\"',
      '""',
      ', "',
    ),
    { maxLength: 8 },
  )
  .map((parts) => `x${parts.join('')}x`)

describe('a drop written in another way', () => {
  it('is read the same with any separator, quoting and escape', async () => {
    const writing = fc.record({
      separator: fc.constantFrom(',', ';', '\t', '|'),
      escaping: fc.constantFrom(
        { quote: '""', backslash: '\\' } as const,
        { quote: '\\"', backslash: '\\\\' } as const,
      ),
      quotes: fc.constantFrom('where needed', 'all'),
      recordEnd: fc.constantFrom('\n', '\r\n'),
    })
    const movie = fc.record({ title: texts, overview: texts, tagline: texts })
    await fc.assert(
      fc.asyncProperty(
        fc.array(movie, { minLength: 1, maxLength: 4 }),
        writing,
        async (movies, { escaping, ...rest }) => {
          const names = entities([[1, 'The O\\\'Neil "Co"']])
          const rows = movies.map((each, index) => row(index + 1, { ...each, production_companies: names }))
          const expected = await drainText(written(rows, ordinary))
          const drained = await drainText(written(rows, { ...rest, ...escaping }))
          expect(expected.rows.map(({ title, tagline }) => [title, tagline])).toEqual(
            movies.map(({ title, tagline }) => [title, tagline]),
          )
          expect(drained).toMatchObject({ rejected: [], rows: expected.rows })
        },
      ),
      propertyRuns({ usual: 30, deep: 1000 }),
    )
  })

  it('says so', async () => {
    const rows = [row(1, { title: 'A "quoted" title' })]
    expect((await drainText(written(rows, ordinary))).readAs).toEqual([])
    expect((await drainText(written(rows, { ...ordinary, separator: ';' }))).readAs).toEqual([
      'semicolons between fields',
    ])
    expect((await drainText(written(rows, { ...spark, separator: '\t' }))).readAs).toEqual([
      'tabs between fields',
      'backslashes before quotes and backslashes in quoted fields',
    ])
  })

  it('is read right where only one cell far from the start shows how quotes are escaped', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => row(index + 1, { overview: 'long, '.repeat(100) }))
    for (const [title, writing] of [
      ['He said "so" there, twice', spark],
      ['Ends with "a quote"', spark],
      ['He said "so" there, twice', ordinary],
      ['Ends in \\', ordinary],
    ] as const) {
      const rows = [...many, row(4000, { title: `${title}`, tagline: 'a, b' }), row(4001)]
      for (const pack of [Buffer.from, gz]) {
        const drained = await drainText(pack(written(rows, writing)))
        expect([drained.movies, drained.rows.at(-2)?.['title']]).toEqual([3002, title])
      }
    }
  })

  it('is read right where a text ends in a backslash and nothing else is escaped', async () => {
    const rows = [row(1, { title: 'A, B\\' }), row(2, { tagline: 'x, "\\' }), row(3)]
    const drained = await drainText(written(rows.slice(0, 1), ordinary))
    expect(drained.rows.map(({ title }) => title)).toEqual(['A, B\\'])
    const quoted = await drainText(written([row(1, { title: 'A, "B"' })], spark))
    expect(quoted.rows.map(({ title }) => title)).toEqual(['A, "B"'])
    const both = await drainText(written(rows, ordinary))
    expect(both.rows.map(({ title, tagline }) => [title, tagline])).toEqual([
      ['A, B\\', null],
      ['Movie 2', 'x, "\\'],
      ['Movie 3', null],
    ])
  })

  it('is read right where both ways give as many fields', async () => {
    const lists = {
      production_companies: entities([
        [14, 'Fourteen'],
        [59, 'Fifty-nine'],
      ]),
      production_countries: "[{'iso_3166_1': 'US', 'name': 'United States of America'}]",
      spoken_languages: "[{'iso_639_1': 'en', 'name': 'English'}]",
    }
    for (const tagline of ['one', 'one, two', 'one, two, three', 'one, two, three, four']) {
      const rows = [row(1, { ...lists, overview: 'Under C:\\, x\\', tagline, title: 'T' }), row(2)]
      const drained = await drainText(written(rows, ordinary))
      expect(drained).toMatchObject({ rejected: [], rows: [{ title: 'T', tagline }, { id: 2 }] })
    }
  })

  it('keeps the backslashes of a program that does not escape them', async () => {
    const company = entities([[1, 'Caf\\xe9 \\\\ "Co"']])
    const rows = [row(1, { production_companies: company })]
    const expected = await drainText(written(rows, ordinary))
    const drained = await drainText(written(rows, { ...spark, backslash: '\\' }))
    expect(drained.rows).toEqual(expected.rows)
    expect(drained.rows[0]?.['companies']).toEqual([[1, 'Café \\ "Co"']])
  })

  it('is read where quotes outside of quoted fields are escaped, too', async () => {
    const [header = '', first = '', ...rest] = written([row(1, { title: 'TITLE', tagline: 'a "b", c' })], spark).split(
      '\n',
    )
    const drained = await drainText([header, first.replace('TITLE', 'Say \\"cheese\\"'), ...rest].join('\n'))
    expect(drained.rows.map(({ title, tagline }) => [title, tagline])).toEqual([['Say "cheese"', 'a "b", c']])
  })

  describe('with quotes escaped in two ways', () => {
    const [header, ...doubled] = written([row(1, { title: 'Two "2"' }), row(2)], ordinary)
      .trimEnd()
      .split('\n')
    const [, backslash] = written([row(3, { title: 'One "1" and on', tagline: 'x, y' })], spark).split('\n')
    const [, ordinaryText] = written([row(4, { title: 'Four "4"' })], ordinary).split('\n')
    const text = [header, ...doubled, backslash, ordinaryText, ''].join('\n')

    it('is refused, with the way out', async () => {
      const refusal = { code: 'QUOTE_ESCAPE', message: expect.stringMatching(/at line 4\).*--quote-escape doubled/) }
      await expect(drainText(text)).rejects.toMatchObject(refusal)
    })

    it('has the records that contradict what was told rejected', async () => {
      const asDoubled = await drainText(text, { quoteEscape: 'doubled' })
      expect(asDoubled.rows.map(({ id }) => id)).toEqual([1, 2, 4])
      expect(asDoubled.rejected).toMatchObject([
        { line: 4, reason: expect.stringContaining('got one after a backslash') },
      ])
      const asBackslash = await drainText(text, { quoteEscape: 'backslash' })
      expect(asBackslash.rows.map(({ title }) => title)).toEqual(['Movie 2', 'One "1" and on'])
      expect(asBackslash.rejected).toMatchObject([{ line: 2 }, { line: 5 }])
    })
  })
})

describe('what stands before the header', () => {
  const rows = [row(1, { tagline: 'a; b, c' }), row(2)]

  it.each([
    ['two byte order marks', '\ufeff\ufeff', ','],
    ['empty lines and a byte order mark', '\n\r\n\ufeff', ','],
    ['a line sep=,', 'sep=,\r\n', ','],
    ['a line sep=;', 'sep=;\n', ';'],
    ['a byte order mark and a quoted sep line', '\ufeff"sep=;"\r\n', ';'],
    ['a sep line, then a byte order mark', 'SEP=;\r\n\ufeff', ';'],
    ['an empty record', ',,,,\n', ','],
    ['empty records', `;;;\n"";""\n\n`, ';'],
  ])('is skipped: %s', async (_, before, separator) => {
    const broken = record(row(3, { budget: 'x' })).replaceAll(',', separator)
    const drained = await drainText(`${before}${written(rows, { ...ordinary, separator })}${broken}\n`)
    const expected = await drainText(written(rows, ordinary))
    expect(drained.rows).toEqual(expected.rows)
    expect(drained.rejected).toMatchObject([{ line: 4 + (before.match(/\r\n|\n/g) ?? []).length, column: 'budget' }])
  })
})

describe('empty records', () => {
  it.each([',,,,', `${','.repeat(23)}`, `${','.repeat(40)}`, Array.from({ length: 24 }, () => '""').join(), ' , ,'])(
    'are skipped, and told: %s',
    async (nothing) => {
      const drained = await drainText(csv([row(1), nothing, row(2), nothing]))
      expect(drained).toMatchObject({ records: 2, movies: 2, rejected: [], readAs: ['2 empty records as nothing'] })
      expect(drained.rows.map(({ id }) => id)).toEqual([1, 2])
    },
  )
})

describe('a drop with quotes written twice in unquoted fields, as of readr', () => {
  /** Only what separates fields or records makes that one is quoted. */
  const readr = (rows: readonly Row[], separator: string): string => {
    const field = (text: string): string => {
      const doubled = text.replaceAll('"', '""')
      return /[\r\n]/.test(text) || text.includes(separator) ? `"${doubled}"` : doubled
    }
    const lines = [COLUMNS, ...rows.map((cells) => COLUMNS.map((name) => cells[name] ?? ''))]
    return lines.map((fields) => `${fields.map(field).join(separator)}\n`).join('')
  }

  it('is read the same, with quotes at the start, at the end and in quoted fields', async () => {
    const quoted = fc.array(fc.constantFrom('a', '"', ' ', ',', '\t', '\n', "'", '"b"'), { maxLength: 6 })
    const overview = quoted.map((parts) => `${parts.join('')}x`)
    const plain = {
      title: 'The "good" man',
      tagline: '"Stalingrad" it is',
      production_companies: entities([[7, 'The "A"']]),
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(',', '\t', ';', '|'),
        fc.array(overview, { minLength: 1, maxLength: 5 }),
        async (separator, all) => {
          const rows = [row(1, plain), ...all.map((text, index) => row(index + 2, { overview: text }))]
          const { rows: expected } = await drainText(written(rows, ordinary))
          expect((await drainText(readr(rows, separator))).rows).toEqual(expected)
          expect((await drainText(readr(rows, separator), { quoteEscape: 'doubled' })).rows).toEqual(expected)
        },
      ),
      propertyRuns({ usual: 30, deep: 1000 }),
    )
  })

  it('is seen where the only such field is far from the start, and said', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => row(index + 1, { overview: 'o'.repeat(1000) }))
    const text = readr([...rows, row(1501, { title: 'A "1"', tagline: '"2"' })], '\t')
    const { rows: read, readAs } = await drainText(text)
    expect(read.at(-1)).toMatchObject({ title: 'A "1"', tagline: '"2"' })
    expect(readAs).toContain('quotes written twice in all fields, quoted or not')
  })

  it('is not taken for one in which a text has two quotes after another', async () => {
    const rows = [row(1, { tagline: 'An "" empty one' }), row(2, { tagline: 'and "one"' })]
    for (const separator of [',', '\t']) {
      const { rows: read } = await drainText(written(rows, { ...ordinary, separator }))
      expect(read.map(({ tagline }) => tagline)).toEqual(['An "" empty one', 'and "one"'])
    }
  })
})
