import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeSample } from '../../../loader/sample/write-sample.js'

/** Writes a sound drop and returns its path. */
export async function sample(directory: string, movies: number): Promise<string> {
  const out = join(directory, `sample-${movies}.csv`)
  await writeSample({ movies, seed: 7, out })
  return out
}

export interface WrongDrop {
  readonly what: string
  /** Its file, made from a sound drop. */
  make(directory: string, sound: string): Promise<string>
  /** In the message, which is one line. */
  readonly says: RegExp
  /** Whether it is ClickHouse that has to be asked, or told, before it is refused. */
  readonly asksClickHouse?: true
}

const fileOf =
  (name: string, contents: (sound: Buffer) => string | Buffer) =>
  async (directory: string, sound: string): Promise<string> => {
    const path = join(directory, name)
    await writeFile(path, contents(await readFile(sound)))
    return path
  }

export const firstLine = (csv: Buffer): Buffer => csv.subarray(0, csv.indexOf('\n') + 1)

export const renamedId = (csv: Buffer): string => csv.toString().replace(',id,', ',tmdb_id,')

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const HALF = 0.5

const NAME_IS_UTF8 = 0x0800

/** A zip with one stored, empty member. */
function zipWith(member: string): Buffer {
  const name = Buffer.from(member)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(NAME_IS_UTF8, 6)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(NAME_IS_UTF8, 8)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length, 16)
  return Buffer.concat([local, name, central, name, end])
}

/** A few movies, each with another release date, popularity and budget. */
const written = (...movies: ReadonlyArray<readonly [date: string, popularity: string, budget: string]>): string =>
  [
    'id,title,release_date,budget,revenue,popularity,genres,production_companies',
    ...movies.map(([date, popularity, budget], at) => `${at + 1},M,${date},"${budget}",5,"${popularity}",[],[]\n`),
  ].join('\n')

export const wrongDrops: readonly WrongDrop[] = [
  { what: 'no such file', make: async (directory) => join(directory, 'none.csv'), says: /none\.csv.*no such file/ },
  { what: 'a directory', make: async (directory) => directory, says: /expected a CSV file, got a directory/ },
  { what: 'an empty file', make: fileOf('empty.csv', () => ''), says: /expected a CSV file .*got an empty file/ },
  {
    what: 'a header only',
    asksClickHouse: true,
    make: fileOf('header.csv', firstLine),
    says: /expected records after the header/,
  },
  { what: 'a PNG', make: fileOf('image.csv', () => PNG), says: /expected a CSV file .*got a PNG/ },
  {
    what: 'a zip without the member',
    make: fileOf('other.zip', () => zipWith('ratings.csv')),
    says: /movies_metadata\.csv.*ratings\.csv/,
  },
  {
    what: 'a zip whose names would steer the terminal',
    make: fileOf('steering.zip', () => zipWith('a\u001b[31m\u0007\u009b2J\nb.csv')),
    says: /it holds a\\u001b\[31m\\u0007\\u009b2J b\.csv\./,
  },
  {
    what: 'a truncated gz',
    make: fileOf('cut.csv.gz', (csv) => {
      const packed = gzipSync(csv)
      return packed.subarray(0, packed.length * HALF)
    }),
    says: /gzip file ends too early.*again/,
  },
  {
    what: 'a file that is cut off',
    asksClickHouse: true,
    make: fileOf('cut.csv', (csv) => csv.subarray(0, csv.length - 100)),
    says: /cut\.csv: the file ends inside a record, at line \d+/,
  },
  {
    what: 'a file that is cut off, packed again',
    make: fileOf('cut.csv.gz', (csv) => gzipSync(csv.subarray(0, csv.length - 100))),
    says: /the file ends inside a record, at line \d+/,
  },
  {
    what: 'fewer movies than the last full drop had',
    asksClickHouse: true,
    make: fileOf('few.csv', (csv) => csv.subarray(0, csv.indexOf('\r\nFalse', csv.length * HALF) + 2)),
    says: /at least 80 % of the 400 movies of the last full drop .*got \d+ \([\d.]+ %\).*--min-size 0/,
  },
  {
    what: 'a header that is missing',
    make: fileOf('headless.csv', (csv) => csv.subarray(firstLine(csv).length)),
    says: /names of the columns in the first line, got what looks like a movie/,
  },
  {
    what: 'a name of a column that would steer the terminal',
    make: fileOf('escape.csv', (csv) => csv.toString().replace(',id,', ',i\u001b[31md,')),
    says: /nearest name present is "i\\u001b\[31md"/,
  },
  {
    what: 'dates that may be of two orders',
    make: fileOf('dates.csv', () => written(['5/6/1995', '1.5', '1'], ['1995-10-30', '1.5', '1'])),
    says: /got "5\/6\/1995" \(release_date, line 2\).*Say which with --dates mdy or --dates dmy/,
  },
  {
    what: 'dates in two orders',
    make: fileOf('mixed.csv', () => written(['30/6/1995', '1.5', '1'], ['6/30/1995', '1.5', '1'])),
    says: /one order in the whole file.*line 2\) is no month, day, year.*line 4\) is no day, month, year.*--dates/,
  },
  {
    what: 'years of two digits',
    make: fileOf('years.csv', () => written(['30/6/95', '1.5', '1'])),
    says: /expected years of four digits, got "30\/6\/95" \(release_date, line 2\).*--years-from 1930/,
  },
  {
    what: 'numbers that may have points or commas',
    make: fileOf('numbers.csv', () => written(['1995-10-30', '5,092', '1'])),
    says: /got "5,092" \(popularity, line 2\), which may be 5092 or 5.092.*--decimal point or --decimal comma/,
  },
  {
    what: 'money that no sum can hold',
    asksClickHouse: true,
    make: fileOf('money.csv', () =>
      written(...Array.from({ length: 1025 }, () => ['1995-10-30', '1.5', '9007199254740991'] as const)),
    ),
    says: /less than 2\^63 dollars, got budgets of 9\d+: more than a sum can hold/,
  },
  {
    what: 'a missing column',
    make: fileOf('renamed.csv', renamedId),
    says: /"id" is missing.*"tmdb_id".*--column id=tmdb_id/,
  },
]
