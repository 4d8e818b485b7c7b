import { type ExpectedDrops, refused, rejectedTitles, retitled } from './expected.js'

const BEFORE = 'The Yellow Market (Sample 419470)'
const WITHIN = 'Ancient River (Sample 245789)'
const BESIDE = "The Kite's Meadow (Sample 5725)"

const NO_NA = rejectedTitles('NA')

/** What the tools made of broken.csv. */
export const BROKEN_DROPS: ExpectedDrops = {
  'csv-stringify-broken-relax': { broken: 'repaired' },
  'csvkit-broken-columns': {
    broken: 'rejected',
    without: [
      ...(['originalLanguage', 'status', 'adult', 'homepage', 'posterPath', 'runtime', 'voteAverage'] as const),
      ...(['voteCount', 'countries', 'spokenLanguages', 'collection'] as const),
    ],
  },
  // It puts halves together, but also the second half of one movie with the first of the next.
  'csvkit-broken-csvclean': {
    broken: 'repaired',
    changed: {
      [BEFORE]: { overview: '  A line that was broken before it began.' },
      [WITHIN]: { overview: 'An overview that stops here.  - Written by Sample Ørnås' },
      [BESIDE]: { overview: 'Another one that stops and goes on.' },
    },
    rejected: [{ title: '(none)', column: 'id', reason: /^expected an id/ }],
  },
  'csvkit-broken-csvgrep': { broken: 'repaired' },
  'csvkit-broken-csvsort': { broken: 'either', rejected: rejectedTitles('NA', 'None', 'Null') },
  'csvkit-broken-line-numbers': { broken: 'either' },
  'csvkit-broken-without': { broken: 'rejected', without: ['homepage', 'posterPath'] },
  'duckdb-broken-null-padding': { broken: 'repaired' },
  // It finds no separator for lines of several lengths, and makes one column of everything.
  'duckdb-broken-plain': refused('NOT_CSV', /whole lines were put in quotes/),
  'duckdb-broken-row-numbers': { broken: 'either' },
  'libreoffice-broken-us': {
    broken: 'repaired',
    changed: retitled({ True: 'TRUE', '007': '7', '1e5': '1.00E+05' }),
  },
  'miller-broken-cat': refused('TRUNCATED', /ends inside a record, at line 8/),
  'miller-broken-ragged': { broken: 'repaired' },
  'pandas-broken-coerced': { broken: 'rejected', rejected: NO_NA },
  'pandas-broken-coerced-dated': { broken: 'rejected', rejected: NO_NA },
  'pandas-broken-coerced-filled': refused('TOO_MANY_REJECTED', /^belongs_to_collection: .*got "0"/),
  'pandas-broken-coerced-german': { broken: 'rejected', rejected: NO_NA },
  'pandas-broken-coerced-index': { broken: 'rejected', rejected: NO_NA },
  'pandas-broken-columns-dropped': { broken: 'rejected', rejected: NO_NA, without: ['homepage'] },
  'pandas-broken-columns-reversed': { broken: 'either', rejected: NO_NA },
  'pandas-broken-escaped': { broken: 'repaired', rejected: NO_NA },
  'pandas-broken-halves-dropped': { absent: ['NA', BEFORE, WITHIN, BESIDE] },
  'pandas-broken-index': { broken: 'either', rejected: NO_NA },
  'pandas-broken-na-words': { broken: 'either' },
  'pandas-broken-plain': { broken: 'repaired', rejected: NO_NA },
  // Of movies that come again, the sort puts another one last.
  'pandas-broken-sorted': {
    broken: 'either',
    rejected: NO_NA,
    changed: {
      'Stolen Baker (Sample 450075)': {
        popularity: 1.403422,
        revenue: 94_501_000,
        voteCount: 33,
        tagline: 'Now in version 1.',
      },
    },
  },
  'papaparse-broken-dynamic-typing': {
    broken: 'repaired',
    changed: retitled({ '007': '7', '1e5': '100000' }),
  },
  'papaparse-broken-header': { broken: 'repaired' },
  'papaparse-broken-rows': { broken: 'repaired' },
  'php-broken-fputcsv': { broken: 'repaired' },
  'polars-broken-plain': { broken: 'repaired' },
  'r-broken-as-numeric': { broken: 'rejected' },
  'r-broken-plain': { broken: 'either' },
  'r-broken-row-names': { broken: 'either' },
  // It trims every field.
  'r-readr-broken': {
    broken: 'either',
    changed: {
      [BEFORE]: { overview: '\nA line that was broken before it began.' },
      [WITHIN]: { overview: 'An overview that stops here.\n- Written by Sample Ørnås' },
    },
  },
  'sheetjs-broken-plain': refused('TOO_MANY_REJECTED', /^release_date: expected a date/),
  'sheetjs-broken-strip': refused('TOO_MANY_REJECTED', /^release_date: expected a date/),
  'sqlite3-broken-mode-csv': { broken: 'repaired' },
  'sqlite3-broken-rowid': { broken: 'either' },
  'sqlite3-broken-sorted': { broken: 'either' },
}
