import type { Random } from '../../../loader/sample/random.js'
import { type MakeRequest, times } from './context.js'
import { got, type Headers } from './http-request.js'
import { hostileJson, hostileText } from './values.js'

const FORMATS = [
  'csv',
  'ndjson',
  'parquet',
  'CSV',
  'xlsx',
  '',
  'csv,ndjson',
  '__proto__',
  'orc',
  'JSONEachRow',
  'csv\0',
]
const GROUPS = [
  'YEAR',
  'GENRE',
  'YEAR,GENRE',
  'COMPANY,COUNTRY,LANGUAGE',
  'YEAR,MONTH,GENRE,COMPANY,COUNTRY,STATUS',
  'YEAR,YEAR',
  '',
  ',',
  'ACTOR',
  'year',
  '__proto__',
  times(300, () => 'YEAR', ','),
]

function json(random: Random): string {
  return random.pick([
    () => hostileJson(random),
    () => '{"year":{"gte":1990}}',
    () => '{"title":{"contains":"%"}}',
    () => '{"nothing":1}',
    () => '{',
    () => JSON.stringify({ title: { contains: hostileText(random) } }),
  ])()
}

function parameter(random: Random): readonly [string, string] {
  return random.pick<() => readonly [string, string]>([
    () => ['groupBy', random.pick(GROUPS)],
    () => ['groupBy', random.pick(GROUPS)],
    () => ['where', json(random)],
    () => ['having', random.chance(0.3) ? '[{"measure":"REVENUE_SUM","gte":1}]' : json(random)],
    () => ['orderBy', random.chance(0.3) ? '[{"by":"REVENUE_SUM"}]' : json(random)],
    () => ['topPerGroup', random.chance(0.3) ? '{"within":["YEAR"],"first":1}' : json(random)],
    () => ['first', random.pick(['1', '0', '-1', '2147483648', '1e3', 'x', '', '99999999999999999999'])],
    () => ['attribution', random.pick(['SPLIT', 'FULL', 'split', '', '5'])],
    () => [
      'measures',
      random.pick([
        'MOVIE_COUNT',
        'MOVIE_COUNT,REVENUE_SUM',
        '',
        ',',
        'x',
        '__proto__',
        times(500, () => 'MOVIE_COUNT', ','),
      ]),
    ],
    () => ['bom', random.pick(['true', 'false', '1', ''])],
    () => ['snapshot', random.pick(['1', '99', 'x', ''])],
    () => [random.pick(['query', 'after', '__proto__', '', 'x'.repeat(500), 'format']), 'csv'],
  ])()
}

const RANGES = [
  'bytes=0-',
  'bytes=0-0',
  'bytes=-1',
  'bytes=-0',
  'bytes=5-1',
  'bytes=99999999999999999999-',
  'bytes=0-99999999999999999999',
  'bytes=1-2,4-5',
  `bytes=${times(1000, (at) => `${at}-${at}`, ',')}`,
  'bytes=',
  'bytes=x',
  'rows=0-1',
  'bytes=--1',
  'bytes=1e3-',
  '\t',
]

function conditions(random: Random): Headers {
  if (random.chance(0.5)) return []
  const tag = random.pick(['*', '"x"', 'W/"x"', '"', '""', 'x', `"${'y'.repeat(3000)}"`, '"a", "b"'])
  return random.pick<() => Headers>([
    () => [['range', random.pick(RANGES)]],
    () => [['range', random.pick(RANGES)]],
    () => [
      ['range', random.pick(RANGES)],
      ['if-range', tag],
    ],
    () => [['if-match', tag]],
    () => [['if-none-match', tag]],
    () => [['accept-encoding', random.pick(['gzip', 'br', 'identity;q=0'])]],
  ])()
}

const LONGEST_ADDRESS = 12_000

const exports: MakeRequest = (random) => {
  const format: Headers = random.chance(0.9)
    ? [['format', random.chance(0.6) ? random.pick(['csv', 'ndjson', 'parquet']) : random.pick(FORMATS)]]
    : []
  const others = Array.from({ length: random.between(0, 4) }, () => parameter(random))
  const short = others.map(([name, value]) => [name, value.slice(0, LONGEST_ADDRESS / 12)] as const)
  return got('/export', [...format, ...short], conditions(random), random.pick(['GET', 'GET', 'GET', 'HEAD', 'POST']))
}

/** Some that can be answered, and are left while they are. */
const abandoned: MakeRequest = (random) => {
  const groupBy = random.pick(['YEAR,MONTH,GENRE,COMPANY,COUNTRY', 'COMPANY,YEAR', 'YEAR'])
  const asked = got(
    '/export',
    [
      ['format', random.pick(['csv', 'ndjson', 'parquet'])],
      ['groupBy', groupBy],
    ],
    random.chance(0.3) ? [['range', 'bytes=0-']] : [],
  )
  return { ...asked, leavesAfter: random.between(0, 150) }
}

export const exportRequests = { exports, 'abandoned exports': abandoned } satisfies Readonly<
  Record<string, MakeRequest>
>
