import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, csv, csvText, entities, fieldsOf, type Row, row } from '../../fixtures/make.js'
import { caseCount } from '../../runs.js'
import { parsedText } from './parsed-text.js'

const OVERVIEW = COLUMNS.indexOf('overview')
const REQUIRED = ['id', 'title', 'release_date', 'budget', 'revenue', 'popularity', 'genres', 'production_companies']
const NUMBERS = ['budget', 'id', 'popularity', 'revenue', 'runtime', 'vote_average', 'vote_count']
const LISTS = ['genres', 'production_companies', 'production_countries', 'spoken_languages']
const TYPED = [...NUMBERS, 'adult', 'video', 'release_date', 'original_language']

/** A file as a tool has it in memory. */
interface Table {
  readonly names: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

type Step = (table: Table) => Table

const maybe = (text: string): fc.Arbitrary<string> => fc.constantFrom('', text)
const language = fc.constantFrom('en', 'en', 'ja', 'fr', '')

/** Movies as Kaggle has them: of some little is known. */
const movie = fc
  .record({
    isTranslated: fc.boolean(),
    original_language: language,
    spoken: fc.subarray(['en', 'ja', 'fr']),
    tagline: maybe('Once, and again'),
    homepage: maybe('http://www.example.com/'),
    belongs_to_collection: maybe("{'id': 5, 'name': 'Five', 'poster_path': None, 'backdrop_path': None}"),
    budget: fc.constantFrom('0', '1200'),
    revenue: fc.constantFrom('0', '3400'),
    status: fc.constantFrom('Released', 'Released', 'Rumored', ''),
    poster_path: fc.constantFrom('/poster.jpg', '/poster.jpg', ''),
    release_date: fc.constantFrom('1997-08-20', '2014-01-01', ''),
    runtime: fc.constantFrom('90.0', '0.0', ''),
    genres: fc.constantFrom('[]', entities([[18, 'Drama']])),
    production_companies: fc.constantFrom('[]', entities([[3, 'Three']])),
    overview: fc.constantFrom('Someone comes home.', 'Two words', ''),
    vote_count: fc.constantFrom('0', '12'),
  })
  .map(({ isTranslated, spoken, ...columns }) => (id: number): Row => {
    const languages = spoken.map((code) => `{'iso_639_1': '${code}', 'name': 'Language ${code}'}`)
    return row(id, {
      ...columns,
      imdb_id: `tt${id}`,
      popularity: `${id}.5`,
      spoken_languages: `[${languages.join(', ')}]`,
      title: isTranslated ? `Title ${id}` : `Movie ${id}`,
    })
  })

/** Where a movie is broken: at which column but the first and the last, and before, inside of or behind its cell. */
const broken = fc.record({ at: fc.integer({ min: 1, max: COLUMNS.length - 2 }), part: fc.constantFrom(0, 0.5, 1) })
type Break = typeof broken extends fc.Arbitrary<infer T> ? T : never

function halvesOf(cells: readonly string[], { at, part }: Break): [string[], string[]] {
  const cell = cells[at] ?? ''
  const isText = !TYPED.includes(COLUMNS[at] ?? '')
  const cut = Math.floor(cell.length * (part === 0.5 && !isText ? 0 : part))
  return [
    [...cells.slice(0, at), cell.slice(0, cut)],
    [cell.slice(cut), ...cells.slice(at + 1)],
  ]
}

const ofColumns = (columns: readonly string[], change: (cell: string, cells: readonly string[]) => string): Step => {
  return ({ names, rows }) => ({
    names,
    rows: rows.map((cells) =>
      cells.map((cell, index) => (columns.includes(names[index] ?? '') ? change(cell, cells) : cell)),
    ),
  })
}

const withPlaces = (choose: (names: readonly string[]) => number[]): Step => {
  return ({ names, rows }) => {
    const chosen = choose(names)
    const take = (cells: readonly string[]): string[] => chosen.map((index) => cells[index] ?? '')
    return { names: take(names), rows: rows.map(take) }
  }
}

const permuted = fc.infiniteStream(fc.nat()).map((keys): Step => {
  return withPlaces((names) => {
    const order = [...keys.take(names.length)]
    return names.map((_, index) => index).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
  })
})
const withoutColumn = fc
  .constantFrom(...COLUMNS.filter((name) => !REQUIRED.includes(name)))
  .map((column): Step => withPlaces((names) => names.flatMap((name, index) => (name === column ? [] : index))))
const indexed: Step = ({ names, rows }) => ({
  names: ['', ...names],
  rows: rows.map((cells, index) => [String(index), ...cells]),
})
const sorted = fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(1, -1)).map(([column, sign]): Step => {
  return ({ names, rows }) => {
    const by = names.indexOf(column)
    const order = (a: readonly string[], b: readonly string[]): number => ((a[by] ?? '') < (b[by] ?? '') ? -sign : sign)
    return { names, rows: by === -1 ? rows : rows.toSorted(order) }
  }
})
const filled = fc.constantFrom(
  ...['NA', 'N/A', '<NA>', '#N/A', 'NULL', 'null', '\\N', 'nan', 'NaN', 'NaT', 'None'].map((word) =>
    ofColumns(COLUMNS, (cell) => (cell === '' ? word : cell)),
  ),
  ofColumns(NUMBERS, (cell) => (cell === '' ? '0.0' : cell)),
  ofColumns(LISTS, (cell) => (cell === '' ? '[]' : cell)),
  ofColumns(['adult', 'video'], (cell) => (cell === '' ? 'False' : cell)),
  ofColumns(['status', 'original_language'], (cell) => (cell === '' ? 'Unknown' : cell)),
)
const coerced = fc
  .tuple(fc.subarray(TYPED, { minLength: 1 }), fc.constantFrom('', '0', 'NA'))
  .map(([columns, nothing]): Step => {
    const steps = columns.map((column) =>
      ofColumns([column], (cell) =>
        cell === '' || isOf(column, cell) ? cell : column === 'release_date' ? '' : nothing,
      ),
    )
    return (table) => steps.reduce((changed, step) => step(changed), table)
  })
const withoutSecond: Step = ({ names, rows }) => ({
  names,
  rows: rows.filter((cells) => /^\d+$/.test(cells[names.indexOf('id')] ?? '')),
})

function isOf(column: string, cell: string): boolean {
  if (column === 'release_date') return /^\d{4}-/.test(cell)
  if (column === 'original_language') return /^[a-z]{2}$/.test(cell)
  return NUMBERS.includes(column) ? /^[\d.]+$/.test(cell) : /^(True|False)$/.test(cell)
}

/** What a movie is, as far as a file has columns of it. */
function known(staged: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  const lost = COLUMNS.filter((name) => !names.includes(name)).flatMap((name) => LOST_WITH[name] ?? name)
  return Object.fromEntries(Object.entries(staged).filter(([name]) => name !== 'record' && !lost.includes(name)))
}

const LOST_WITH: Readonly<Record<string, string[]>> = {
  belongs_to_collection: ['collection_id', 'collection_name', 'collection_poster_path', 'collection_backdrop_path'],
  production_countries: ['countries'],
}

/** Movies, of which some are broken, and what tools do with them. */
type Case = readonly [
  movies: ReadonlyArray<readonly [(id: number) => Row, Break | null]>,
  steps: readonly Step[],
  arePadded: boolean,
]

function cases(breaks: fc.Arbitrary<Break>, ...steps: ReadonlyArray<fc.Arbitrary<Step>>): fc.Arbitrary<Case> {
  const movies = fc.array(fc.tuple(movie, fc.option(breaks)), { minLength: 2, maxLength: 5 })
  return fc.tuple(movies, fc.array(fc.oneof(...steps), { maxLength: 3 }), fc.boolean())
}

/** What is published of a broken movie is all of it, and the others are there. */
async function expectWhole([movies, steps, arePadded]: Case): Promise<void> {
  const records = movies.map(([make, at], index) => ({ cells: fieldsOf(csv([make(index + 1)]))[1] ?? [], at }))
  const whole = [COLUMNS, ...records.map(({ cells, at }) => (at === null ? cells : joined(cells, at)))]
  const truth = new Map((await parsedText(csvText(whole))).movies.map((each) => [each['id'], each]))
  const rows = records.flatMap(({ cells, at }) => (at === null ? [cells] : halvesOf(cells, at)))
  const padded = { names: COLUMNS, rows: rows.map((cells) => COLUMNS.map((_, index) => cells[index] ?? '')) }
  const { names, rows: saved } = arePadded
    ? steps.reduce<Table>((table, step) => step(table), padded)
    : { names: COLUMNS, rows }
  const { movies: published } = await parsedText(csvText([names, ...saved]))
  for (const each of published) {
    const expected = truth.get(each['id']) ?? {}
    if (records[Number(each['id']) - 1]?.at === null) expect(each['title']).toBe(expected['title'])
    else expect(known(each, names)).toEqual(known(expected, names))
  }
  const ids = new Set(published.map((each) => each['id']))
  expect(records.flatMap(({ at }, index) => (at === null && !ids.has(index + 1) ? index + 1 : []))).toEqual([])
}

/** One in some ten thousand cases is lost past recognition: these are not among those. */
const RUNS = { numRuns: caseCount({ usual: 30, deep: 120 }), seed: 8 }
const moved = [permuted, withoutColumn, fc.constant(indexed)]

describe('movies that are broken over two records are published whole or not at all', () => {
  it('in their overview, whatever tools have done with the halves', async () => {
    const inOverview = broken.map((each) => ({ ...each, at: OVERVIEW }))
    await fc.assert(fc.asyncProperty(cases(inOverview, ...moved, sorted, filled, coerced), expectWhole), RUNS)
  })

  it('at any column, if tools have moved columns, and filled or emptied cells', async () => {
    const upToTitle = broken.filter(({ at }) => at <= COLUMNS.indexOf('title'))
    await fc.assert(fc.asyncProperty(cases(upToTitle, ...moved, filled, coerced), expectWhole), RUNS)
  })

  it('at any column, if tools have moved columns and records', async () => {
    await fc.assert(fc.asyncProperty(cases(broken, permuted, fc.constant(indexed), sorted), expectWhole), RUNS)
  })

  it('in their overview, if tools have filled cells and dropped what has no id', async () => {
    const inOverview = broken.map((each) => ({ ...each, at: OVERVIEW }))
    await fc.assert(
      fc.asyncProperty(cases(inOverview, ...moved, filled, fc.constant(withoutSecond)), expectWhole),
      RUNS,
    )
  })
})

function joined(cells: readonly string[], { at, part }: Break): string[] {
  const [before, after] = halvesOf(cells, { at, part })
  const cell = `${before.at(-1) ?? ''}\n${after[0] ?? ''}`
  return at === OVERVIEW ? [...cells.slice(0, at), cell, ...cells.slice(at + 1)] : [...cells]
}
