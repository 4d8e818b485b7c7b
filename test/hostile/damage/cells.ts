import type { Random } from '../../../loader/sample/random.js'
import { csvText, fieldsOf } from '../../fixtures/make.js'
import { type Damage, place, toText, utf8 } from './damage.js'

/** Damage to the cells of a drop, for as long as they can be read; the first record is its header. */
function toCells(damage: (random: Random, records: string[][]) => readonly (readonly string[])[]): Damage {
  return toText((random, text) => {
    const records = cellsOf(text)
    return records === null ? text : csvText(damage(random, records))
  })
}

function cellsOf(text: string): string[][] | null {
  try {
    return fieldsOf(text)
  } catch {
    return null
  }
}

/** Puts something else into a few cells. */
function otherCells(
  other: (random: Random, cell: string) => string,
  isOf: (cell: string) => boolean = () => true,
): Damage {
  return toCells((random, records) => {
    const [header = [], ...others] = records
    const share = random.pick([0.002, 0.01, 0.1, 0.5])
    const changed = (cell: string): string => (isOf(cell) && random.chance(share) ? other(random, cell) : cell)
    return [header, ...others.map((cells) => cells.map(changed))]
  })
}

/** Does the same to each record, the header included. */
function toColumns(
  damage: (random: Random, columns: number) => (cells: string[], isHeader: boolean) => string[],
): Damage {
  return toCells((random, records) => {
    const change = damage(random, records[0]?.length ?? 0)
    return records.map((cells, index) => change(cells, index === 0))
  })
}

const renamed = toColumns((random, columns) => {
  const [at, name] = [
    place(random, columns),
    random.pick(['', 'ID', 'title', 'tmdb_id', 'Budget ($)', '__proto__', '\u001b[2J', 'x'.repeat(5000)]),
  ]
  return (cells, isHeader) => (isHeader ? cells.with(Math.min(at, cells.length - 1), name) : cells)
})

const removed = toColumns((random, columns) => {
  const at = place(random, columns)
  return (cells) => cells.toSpliced(at, 1)
})

const moved = toColumns((random, columns) => {
  const [from, to] = [place(random, columns), place(random, columns)]
  return (cells) => cells.toSpliced(from, 1).toSpliced(to, 0, ...cells.slice(from, from + 1))
})

const movedInSome = toColumns((random, columns) => {
  const [from, to] = [place(random, columns), place(random, columns)]
  return (cells) =>
    random.chance(0.2) ? cells.toSpliced(from, 1).toSpliced(to, 0, ...cells.slice(from, from + 1)) : cells
})

const twice = toColumns((random, columns) => {
  const at = place(random, columns)
  return (cells) => [...cells, ...cells.slice(at, at + 1)]
})

const ragged = toColumns((random) => (cells) => {
  if (random.chance(0.8)) return cells
  return random.chance(0.5)
    ? cells.slice(0, place(random, cells.length))
    : [...cells, ...Array.from({ length: random.between(1, 9) }, () => '')]
})

const separators = toText((random, text) => {
  const separator = random.pick([';', '\t', '|', ':', '^', '\u0001', ', ', ' '])
  return random.chance(0.5)
    ? text.replaceAll(',', separator)
    : text.replace(/,/g, (comma) => (random.chance(0.01) ? separator : comma))
})

const quotesGone = toText((random, text) => {
  const share = random.pick([0.01, 0.2, 1])
  return text.replace(/"/g, (quote) => (random.chance(share) ? '' : quote))
})

const quotesAdded = toText((random, text) => {
  let quoted = text
  for (let count = random.between(1, 8); count > 0; count--) {
    const at = place(random, quoted.length)
    quoted =
      quoted.slice(0, at) + random.pick(['"', '""', '"""', '\\"', "'", utf8('“'), '",', ',"', '"\n']) + quoted.slice(at)
  }
  return quoted
})

const isLiteral = (cell: string): boolean => /^[[{]/.test(cell)

const literals = otherCells((random, cell) => {
  const at = place(random, cell.length)
  const pieces = [
    "'",
    '"',
    '\\',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    'None',
    '\\x',
    '\\u12',
    '\\N{BULLET}',
    'nan',
    '1e999',
    '0x1F',
    '1_000',
    'r',
    'f',
    'lambda: 1',
    '#',
    '\0',
  ]
  return random.pick([
    () => cell.slice(0, at),
    () => cell.slice(at),
    () => cell.slice(0, at) + random.pick(pieces) + cell.slice(at),
    () => cell.slice(0, at) + cell.slice(at + 1),
    () => '['.repeat(random.pick([10, 1000, 20_000])),
    () => `${"[{'id': ".repeat(2000)}1${'}]'.repeat(2000)}`,
    () => "[{'id': -1, 'name': 'x'}]",
    () => "[{'id': 99999999999999999999, 'name': 'x'}]",
    () => "[{'id': 18.5, 'name': 18}]",
    () => "[{'id': 18, 'id': 35, 'name': ''}]",
    () => "[{'__proto__': {'id': 1}, 'constructor': 1, 'name': 'x', 'id': 5}]",
    () => `[${"{'id': 18, 'name': 'Drama'}, ".repeat(5000)}]`,
    () => '[{"id": 18, "name": "Drama"}]',
    () => '({1: 2},)',
    () => '[None, True]',
  ])()
}, isLiteral)

const NUMBERS = [
  '-1',
  '1e400',
  '-1e400',
  'NaN',
  'inf',
  '-Infinity',
  '9007199254740993',
  '4294967296',
  '99999999999999999999999999',
  '1'.repeat(4000),
  '0x10',
  '1e-400',
  '١٢٣',
  '1,234.5',
  '1.234,5',
  '--1',
  '+5',
  '5.',
  '.5',
  '1e',
  '0'.repeat(500),
  '-0',
  '1 000',
  '１２',
]
const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell)

const TEXTS = [
  'x'.repeat(100_000),
  '\ud800',
  '\r',
  '\n'.repeat(3000),
  '\t',
  "' or 1=1 --",
  '{{7*7}}',
  '=cmd|1',
  '\u202e',
  '\\N',
  'NULL',
  '__proto__',
  '"',
  '",'.repeat(5000),
]

const DATES = [
  '0000-00-00',
  '1995-02-30',
  '9999-12-31',
  '10000-01-01',
  '-001-01-01',
  '1995-10-30T25:00',
  '30.10.1995',
  '10/30/1995',
  '5/6/1995',
  '1995',
  '1995-W40-1',
  '95-10-30',
  '2299-12-31',
  '1e3-01-01',
]
const isDate = (cell: string): boolean => /^\d{4}-\d\d-\d\d$/.test(cell)

export const damagedCells = {
  'columns renamed': renamed,
  'columns removed': removed,
  'columns moved': moved,
  'columns moved in some records': movedInSome,
  'columns twice': twice,
  'records of other widths': ragged,
  'with other separators': separators,
  'with fewer quotes': quotesGone,
  'with more quotes': quotesAdded,
  'literals damaged': literals,
  'with other numbers': otherCells((random) => utf8(random.pick(NUMBERS)), isNumber),
  'with other dates': otherCells((random) => random.pick(DATES), isDate),
  'with enormous and odd texts': otherCells((random) => utf8(random.pick(TEXTS))),
  'cells emptied': otherCells(() => ''),
} satisfies Readonly<Record<string, Damage>>
