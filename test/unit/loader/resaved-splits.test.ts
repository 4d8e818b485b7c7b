import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, csv, csvText, entities, fieldsOf, row } from '../../fixtures/make.js'
import { propertyRuns } from '../../runs.js'
import { type Drained, drainText } from './drained.js'

const BROKEN = row(7, {
  imdb_id: 'tt7',
  original_language: 'ja',
  genres: entities([[18, 'Drama']]),
  original_title: 'Original Seven',
  title: 'Seven',
  overview: 'OVERVIEW',
  popularity: '3.5',
  poster_path: '/seven.jpg',
  production_companies: entities([[3, 'Three']]),
  production_countries: "[{'iso_3166_1': 'US', 'name': 'United States of America'}]",
  release_date: '1997-08-20',
  revenue: '1200',
  runtime: '104.0',
  spoken_languages: "[{'iso_639_1': 'en', 'name': 'English'}, {'iso_639_1': 'ja', 'name': '日本語'}]",
  tagline: 'One, two',
  vote_count: '12',
})
const OTHERS = Array.from({ length: 12 }, (_, index) => row(index + 10, { budget: String(index * 100) }))
const at = COLUMNS.indexOf('overview')

/** A table as a tool has it in memory: the halves of the broken movie are two rows, both filled up to the width of the others. */
function table(others = OTHERS, broken = BROKEN): string[][] {
  const [header = [], ...rows] = fieldsOf(csv([...others.slice(0, 5), broken, ...others.slice(5)]))
  const padded = (cells: string[]): string[] => header.map((_, index) => cells[index] ?? '')
  const halves = (cells: string[]): string[][] =>
    cells[at] === 'OVERVIEW'
      ? [padded([...cells.slice(0, at), 'It begins']), padded([' - and goes on', ...cells.slice(at + 1)])]
      : [cells]
  return [header, ...rows.flatMap(halves)]
}

const expected = await drainText(csv([{ ...BROKEN, overview: 'It begins\n - and goes on' }]))

/** Whether the movie is published whole, or not at all with the cause for both halves. */
function verdict({ rows, rejected, repaired }: Drained, lost: readonly string[] = []): 'repaired' | 'rejected' {
  const movie = rows.find(({ id }) => id === 7)
  const without = (staged: Readonly<Record<string, unknown>> = {}): unknown =>
    Object.fromEntries(Object.entries(staged).filter(([name]) => name !== 'record' && !lost.includes(name)))
  if (movie === undefined) {
    expect(rejected.map(({ reason }) => reason).sort()).toEqual([
      'the first half of a movie whose record is broken over two',
      'the second half of a movie whose record is broken over two',
    ])
    expect([rows.length, repaired]).toEqual([OTHERS.length, 0])
    return 'rejected'
  }
  expect(without(movie)).toEqual(without(expected.rows[0]))
  expect([rows.length, repaired, rejected]).toEqual([OTHERS.length + 1, 1, []])
  return 'repaired'
}

const REQUIRED = ['id', 'title', 'release_date', 'budget', 'revenue', 'popularity', 'genres', 'production_companies']

describe('a broken movie in a file that a tool has saved again', () => {
  it.each([
    ['pandas', '', (line: number) => String(line)],
    ['R', '', (line: number) => String(line + 1)],
    ['csvcut -l', 'line_number', (line: number) => String(line + 1)],
  ])('is repaired behind an index column: %s', async (_, name, index) => {
    const rows = table().map((cells, line) => [line === 0 ? name : index(line - 1), ...cells])
    expect(verdict(await drainText(csvText(rows)))).toBe('repaired')
  })

  it('is repaired where numbers were put before the lines of the raw file', async () => {
    const rows = table().map((cells, line) => [line === 0 ? 'n' : String(line), ...cells])
    const raw = rows.map((cells) => (cells[at + 2] === '' && cells[at] !== '' ? cells.slice(0, at + 2) : cells))
    expect(verdict(await drainText(csvText(raw)))).toBe('repaired')
  })

  it('is repaired where unknown cells are NA', async () => {
    const rows = table().map((cells) => cells.map((cell) => (cell === '' ? 'NA' : cell)))
    const drained = await drainText(csvText(rows), {})
    expect(drained.rejected.filter(({ reason }) => /half/.test(reason)).length).not.toBe(1)
    expect(drained.rows.filter(({ id }) => id === 7).every(({ year }) => year === 1997)).toBe(true)
  })

  it('is repaired or rejected whole, whichever columns are left and in whatever order', async () => {
    const kept = fc.subarray(COLUMNS.filter((name) => !REQUIRED.includes(name)))
    await fc.assert(
      fc.asyncProperty(kept, fc.infiniteStream(fc.nat()), fc.boolean(), async (optional, keys, hasIndex) => {
        const names = shuffled([...REQUIRED, ...optional], keys)
        const places = names.map((name) => COLUMNS.indexOf(name))
        const rows = table().map((cells, line) => {
          const chosen = places.map((place) => cells[place] ?? '')
          return hasIndex ? [line === 0 ? '' : String(line), ...chosen] : chosen
        })
        const drained = await drainText(csvText(rows))
        const lost = COLUMNS.filter((name) => !names.includes(name)).flatMap((name) => LOST_WITH[name] ?? name)
        const isWhole = ['belongs_to_collection', 'imdb_id', 'homepage'].every((name) => names.includes(name))
        if (verdict(drained, lost) === 'repaired') expect(names).toContain('belongs_to_collection')
        else expect(isWhole && names.length === COLUMNS.length).toBe(false)
      }),
      propertyRuns({ usual: 30, deep: 1000 }),
    )
  })

  it('is rejected with the cause where the rows were sorted', async () => {
    const [header = [], ...rows] = table()
    for (const column of ['id', 'title', 'budget', 'release_date', 'popularity']) {
      const place = COLUMNS.indexOf(column)
      const sorted = [...rows].sort((a, b) => ((a[place] ?? '') < (b[place] ?? '') ? -1 : 1))
      verdict(await drainText(csvText([header, ...sorted])))
    }
    const apart = [...rows].sort((a, b) => (a[at] === 'It begins' ? -1 : 0) - (b[at] === 'It begins' ? -1 : 0))
    expect(verdict(await drainText(csvText([header, ...apart])))).toBe('rejected')
  })

  it('is rejected where a tool has put 0 for what is no number', async () => {
    const numbers = ['budget', 'id', 'popularity']
    const rows = table().map((cells, line) =>
      cells.map((cell, place) => {
        return line > 0 && numbers.includes(COLUMNS[place] ?? '') && !isTyped(place, cell) ? '0' : cell
      }),
    )
    expect(verdict(await drainText(csvText(rows)))).toBe('rejected')
  })

  it.each([
    [['budget', 'id', 'popularity']],
    [['budget']],
    [['id']],
    [['release_date']],
    [['adult']],
    [['popularity']],
    [['budget', 'id', 'popularity', 'revenue', 'runtime', 'vote_average', 'vote_count', 'release_date']],
  ])('is rejected where a tool has emptied what is no number in %j', async (columns) => {
    const rows = table().map((cells, line) =>
      cells.map((cell, place) =>
        line > 0 && columns.includes(COLUMNS[place] ?? '') && !isTyped(place, cell) ? '' : cell,
      ),
    )
    expect(verdict(await drainText(csvText(rows)))).toBe('rejected')
  })

  it('is rejected where a tool has filled what was empty with zeros, empty lists and titles', async () => {
    const lists = ['production_companies', 'production_countries', 'spoken_languages']
    const numbers = ['budget', 'popularity', 'revenue', 'runtime', 'vote_average', 'vote_count']
    const [title, original] = [COLUMNS.indexOf('title'), COLUMNS.indexOf('original_title')]
    const rows = table().map((cells) =>
      cells.map((cell, place) => {
        if (cell !== '') return cell
        if (place === title) return cells[original] ?? ''
        if (lists.includes(COLUMNS[place] ?? '')) return '[]'
        return numbers.includes(COLUMNS[place] ?? '') ? '0.0' : ''
      }),
    )
    expect(verdict(await drainText(csvText(rows)))).toBe('rejected')
  })

  it.each([
    ['original_language', ''],
    ['original_language', 'unknown'],
    ['overview', 'Unknown'],
    ['production_companies', '[]'],
    ['production_countries', '[]'],
  ])(
    'is rejected where a tool has put into %j what it puts for what is no text or list: %j',
    async (column, filling) => {
      const place = COLUMNS.indexOf(column)
      const rows = table().map((cells) =>
        cells.map((cell, index) => (index === place && cells[0] === ' - and goes on' ? filling : cell)),
      )
      expect(verdict(await drainText(csvText(rows)))).toBe('rejected')
    },
  )

  it.each([
    [{}],
    [{ video: 'False', status: 'Unknown' }],
    [{ title: 'Original Seven' }],
    [{ genres: '[]', production_companies: '[]', production_countries: '[]', spoken_languages: '[]' }],
    [
      {
        budget: '0',
        popularity: '0.0',
        revenue: '0',
        runtime: '0.0',
        vote_average: '0',
        vote_count: '0',
        title: 'Unknown',
      },
    ],
  ])('is rejected where its second half is gone, and what was empty in the first is %j', async (filling) => {
    const filled: Readonly<Record<string, string>> = filling
    const rows = table()
      .filter((cells) => cells[0] !== ' - and goes on')
      .map((cells) => cells.map((cell, place) => (cell === '' ? (filled[COLUMNS[place] ?? ''] ?? '') : cell)))
    const { rows: movies, rejected } = await drainText(csvText(rows))
    expect([movies.length, rejected.map(({ reason }) => reason)]).toEqual([
      OTHERS.length,
      ['the first half of a movie whose record is broken over two'],
    ])
  })
})

describe('halves of several movies in a file that a tool has saved again', () => {
  const [header = [], first = [], second = []] = table([])
  const ofOther = (cells: readonly string[]): string[] =>
    cells.map((cell) =>
      cell
        .replace(/^7$/, '8')
        .replace('tt7', 'tt8')
        .replace(/(Original )?Seven/, 'Eight'),
    )
  const whole = fieldsOf(csv([row(1)])).slice(1)
  const drained = (...records: string[][]): Promise<Drained> => drainText(csvText([header, ...whole, ...records]))

  it('are repaired beside their own', async () => {
    const { movies, repaired } = await drained(first, second, ofOther(first), ofOther(second))
    expect([movies, repaired]).toEqual([3, 2])
  })

  it('are rejected beside those of another one, and so is what is beside its own there', async () => {
    const english = (cells: readonly string[]): string[] => cells.map((cell) => (cell === 'ja' ? 'en' : cell))
    const [one, other] = [english(first), ofOther(english(first))]
    for (const records of [
      [one, ofOther(second)],
      [one, ofOther(second), other, second],
      [first, second, other],
      [ofOther(second), first, second],
    ]) {
      const { movies, repaired, rejected } = await drained(...records)
      expect([movies, repaired, rejected.length]).toEqual([1, 0, records.length])
      expect(rejected.every(({ reason }) => /half of a movie whose record is broken over two$/.test(reason))).toBe(true)
    }
  })

  it('leave other movies as they are, although a tool has emptied a column of all', async () => {
    const [, ...others] = table().filter((cells) => /^(True|False|adult)$/.test(cells[0] ?? ''))
    const emptied = others.map((cells) => cells.with(COLUMNS.indexOf('video'), ''))
    const { movies, repaired } = await drained(...emptied, second)
    expect([movies, repaired]).toEqual([OTHERS.length + 1, 0])
  })

  it('are put together where they are those of Kaggle, as they are and padded', async () => {
    const spoken = (code: string): string => `[{'iso_639_1': '${code}', 'name': 'Language'}]`
    const rest = { overview: 'OVERVIEW', poster_path: '/a.jpg', spoken_languages: spoken('en') }
    const japanese = {
      original_language: 'ja',
      spoken_languages: spoken('ja'),
      original_title: 'マルドゥック・スクランブル 排気',
    }
    const movies = [
      row(82663, { ...rest, original_title: 'Midnight Man', title: 'Midnight Man' }),
      row(122662, { ...rest, ...japanese, title: 'Mardock Scramble: The Third Exhaust' }),
      row(249260, {
        ...rest,
        title: 'Avalanche Sharks',
        original_title: 'Avalanche Sharks',
        tagline: 'Beware Of Frost Bites',
      }),
    ]
    const [, ...records] = fieldsOf(csv(movies))
    const raw = records.flatMap((cells) => [
      [...cells.slice(0, at), 'It begins'],
      [' and goes on', ...cells.slice(at + 1)],
    ])
    for (const saved of [raw, raw.map((cells) => header.map((_, place) => cells[place] ?? ''))]) {
      const { rows, repaired, rejected } = await drained(...saved)
      expect([repaired, rejected]).toEqual([3, []])
      expect(rows.slice(1).map(({ title, tagline, overview }) => [title, tagline, overview])).toEqual(
        movies.map(({ title, tagline }) => [title, tagline ?? null, 'It begins\n and goes on']),
      )
    }
  })

  it('are put together although they have no tagline, if another one shows that no tool has emptied those', async () => {
    const place = COLUMNS.indexOf('popularity')
    const emptied = (cells: readonly string[]): string[] => cells.with(place, '')
    const others = [ofOther(first), ofOther(second)]
    const [alone, beside] = [
      await drained(first, emptied(second)),
      await drained(first, emptied(second), ...whole, ...others),
    ]
    expect([alone.movies, alone.repaired, alone.rejected.length]).toEqual([1, 0, 2])
    expect([beside.movies, beside.repaired, beside.rejected.length]).toEqual([4, 2, 0])
  })

  it('are taken for those of one movie by its title, or by a language that is spoken in it', async () => {
    const titled = (title: string, language: string): string[][] => [
      first.map((cell) => (cell === 'ja' ? language : cell)),
      second.map((cell) => (cell === 'Seven' ? title : cell)),
    ]
    const repairs = [
      ['Original Seven', 'en'],
      ['Original Seven', ''],
      ['Seven', 'ja'],
      ['Seven', 'fr'],
      ['Seven', 'en'],
      ['Seven', ''],
    ].map(async ([title = '', language = '']) => (await drained(...titled(title, language))).repaired)
    expect(await Promise.all(repairs)).toEqual([1, 1, 1, 0, 0, 0])
  })
})

describe('a movie whose record is broken behind its popularity, in a file that was sorted', () => {
  const [header = [], broken = []] = fieldsOf(csv([BROKEN]))
  const padded = (cells: readonly string[]): string[] => header.map((_, place) => cells[place] ?? '')
  const place = COLUMNS.indexOf('poster_path')
  const first = padded(broken.slice(0, place))
  const second = padded([' - and goes on', ...broken.slice(place + 1)])
  const between = fieldsOf(csv(Array.from({ length: 40 }, (_, n) => row(n + 100, { overview: 'x'.repeat(40_000) }))))
  const poor = fieldsOf(csv([row(50, { poster_path: '', status: '', title: '', vote_average: '' })])).slice(1)

  it('is rejected whole, although more than a block lies between its halves', async () => {
    for (const records of [
      [first, ...between.slice(1), second],
      [second, ...between.slice(1), first],
    ]) {
      const { rows, rejected } = await drainText(csvText([header, ...records]))
      expect(rows.map(({ id }) => id)).not.toContain(7)
      expect([rows.length, rejected.length]).toEqual([40, 2])
    }
  })

  it('is no reason to reject movies of which as little is known, where no half is alone', async () => {
    const { rows, rejected } = await drainText(csvText([header, ...poor, ...between.slice(1)]))
    expect([rows.length, rejected]).toEqual([41, []])
  })
})

describe('a movie of which little is known', () => {
  const bare = { budget: '', release_date: '', revenue: '', runtime: '', poster_path: '', status: '', popularity: '' }

  it.each([
    ['no date, money or poster', bare],
    ['no companies either', { ...bare, production_companies: '' }],
    ['only its original title', { title: '' }],
    ['a title like a date', { ...bare, title: '1997-08-20' }],
    ['a title like a number', { ...bare, title: '12', original_title: '12' }],
    [
      'nothing but lists that are empty',
      { ...bare, vote_count: '', vote_average: '', video: '', original_language: '' },
    ],
  ])('is no half: %s', async (_, cells) => {
    const drained = await drainText(csv([row(1), row(2, cells), row(3), row(4, cells), row(5, cells)]))
    expect(drained).toMatchObject({ movies: 5, repaired: 0, rejected: [] })
  })
})

const LOST_WITH: Readonly<Record<string, string[]>> = {
  genres: [],
  belongs_to_collection: ['collection_id', 'collection_name', 'collection_poster_path', 'collection_backdrop_path'],
  production_countries: ['countries'],
}

function isTyped(place: number, cell: string): boolean {
  if (COLUMNS[place] === 'release_date') return /^\d{4}-/.test(cell)
  return COLUMNS[place] === 'adult' ? /^(True|False)$/.test(cell) : /^[\d.]+$/.test(cell)
}

function shuffled(names: readonly string[], keys: fc.Stream<number>): string[] {
  const order = [...keys.take(names.length)]
  return names
    .map((name, index) => ({ name, key: order[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name)
}
