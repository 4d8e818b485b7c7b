import { expect, test } from 'vitest'
import { kindLines, withoutCells } from '../../../loader/account/rejection-kinds.js'
import { describeError, describePublicly } from '../../../loader/errors/describe-error.js'
import { LoadError } from '../../../loader/errors/load-error.js'
import { readDeletedIds } from '../../../loader/read/deleted-ids.js'
import { csv, row, withColumnRenamed, withExtraColumn, zip } from '../../fixtures/make.js'
import { drainText, withFile } from '../loader/drained.js'

const SECRET = '77123'
const text = csv([row(1), row(2)])
const dated = (...dates: string[]): string => csv(dates.map((date, index) => row(index + 1, { release_date: date })))
const popular = (...numbers: string[]): string =>
  csv(numbers.map((popularity, index) => row(index + 1, { popularity, runtime: '90', vote_average: '6' })))
const zipped = await zip({ [`${SECRET}.csv`]: 'a' })

/** What is wrong, and what everybody may hear of it. */
const wrong: ReadonlyArray<readonly [code: string, bytes: string | Uint8Array, told: RegExp]> = [
  [
    'MISSING_COLUMN',
    `${SECRET},b\n1,2\n`,
    /"id" is missing\. If it is there under another name, say --column id=NAME\.$/,
  ],
  ['MISSING_COLUMN', withColumnRenamed(text, 'id', `id${SECRET}`), /"id" is missing\. If it is .* --column id=NAME\.$/],
  [
    'DUPLICATE_COLUMN',
    withExtraColumn(withExtraColumn(text, SECRET, ''), SECRET, ''),
    /The header names a column more/,
  ],
  ['NOT_CSV', `root:${SECRET}:0\n${text}`, /got something else; the names are in line 2\./],
  ['NOT_CSV', text.replaceAll(',', '~'), /got another one between the names in the first line/],
  ['NO_HEADER', `False,[],${SECRET},[],${SECRET},tt${SECRET},1995-10-30\n`, /got what looks like a movie\. Put a line/],
  ['NOTATION', dated(`5/6/1995`, `6/5/1995`), /got another one \(release_date, line 2\), which may be/],
  [
    'NOTATION',
    dated('30/6/1995', '6/30/1995'),
    /others: another one \(release_date, line 2\) is no month.*, another one/,
  ],
  ['NOTATION', dated('30/6/95'), /expected years of four digits, got another one \(release_date, line 2\), whose/],
  ['NOTATION', popular('77,123'), /got another one \(popularity, line 2\), and nothing else in the file decides it/],
  ['NOTATION', popular('77.5', '7,5'), /got a point in another one \(popularity, line 2\) and a comma in another one/],
  ['NO_MEMBER', zipped, /movies_metadata\.csv in the zip file; it holds 1 other\.$/],
]

test.each(wrong)('%s is told to everybody without a word of the drop', async (code, bytes, told) => {
  const error: unknown = await drainText(bytes).catch((failure: unknown) => failure)
  if (!(error instanceof LoadError)) throw new Error(`expected a LoadError, got ${String(error)}`)
  expect(error.code).toBe(code)
  expect(error.publicMessage).toMatch(told)
  expect(error.publicMessage).not.toBe(error.message)
  for (const cell of [SECRET, '/6', '77', '7,5', '~']) expect(error.publicMessage).not.toContain(cell)
  expect(describePublicly(error, [])).toBe(error.publicMessage)
  expect(describeError(error)).toBe(error.message)
})

test('a list of ids, likewise', async () => {
  const error: unknown = await withFile(`1\n${SECRET}x\n`, readDeletedIds, 'gone.txt').catch(
    (failure: unknown) => failure,
  )
  expect(error).toMatchObject({
    message: `gone.txt: expected a movie's id in each line, got "${SECRET}x" in line 2. Mend the list, then load again.`,
    publicMessage:
      "gone.txt: expected a movie's id in each line, got something else in one. Mend the list, then load again.",
  })
})

test('reasons of rejections, without what was there instead of what was expected', () => {
  const kinds = [
    { reason: `budget: expected a number, got "${SECRET}"`, firstLine: 3, count: 2 },
    { reason: 'expected a title, got neither title nor original_title', firstLine: 9, count: 1 },
  ]
  expect(kindLines(kinds.map(withoutCells))).toEqual([
    '2 × budget: expected a number (first at line 3)',
    '1 × expected a title (first at line 9)',
  ])
})

test('with a file in front and in other words, it keeps what everybody may hear', () => {
  const error = new LoadError('NO_MEMBER', ['it holds ', { quoted: `/tmp/${SECRET}`, instead: 'others' }, ' in /tmp/a'])
  const changed = error.inFile('/tmp/a/b.csv').reworded((words) => words.replaceAll('/tmp/a', 'here'))
  expect(changed).toMatchObject({
    code: 'NO_MEMBER',
    message: `here/b.csv: it holds /tmp/${SECRET} in here`,
    publicMessage: 'here/b.csv: it holds others in here',
  })
})
