import type { Random } from '../../../loader/sample/random.js'
import { times } from './context.js'

/** JSON, as text since much of it is nothing that a program would write. */
export function hostileJson(random: Random, depth = 0): string {
  return random.pick<() => string>([
    () => random.pick(['null', 'true', '0', '-0', '1.5', '""', '[]', '{}', '[null]', '[[]]', '{"eq":null}']),
    () =>
      random.pick([
        '2147483648',
        '-2147483649',
        '9007199254740993',
        '1e308',
        '1e999',
        '-1e999',
        `${'9'.repeat(500)}`,
        '1e-400',
      ]),
    () => random.pick(['"NaN"', '"Infinity"', '"-Infinity"', '"0x10"', '"1e3"', '"1,5"', '" 1 "', '"null"']),
    () => JSON.stringify(hostileText(random)),
    () => `"${random.pick(['\\ud800', '\\udfff\\ud800', '\\u0000', 'a\\u0000b', '\\u202e', '\\u001b[31m', '\\n'])}"`,
    () => JSON.stringify('x'.repeat(random.pick([1000, 65_536, 400_000]))),
    () =>
      `{"${random.pick(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$where', ''])}": ${depth < 3 ? hostileJson(random, depth + 1) : '1'}}`,
    () => '['.repeat(random.pick([5, 33, 500, 100_000])),
    () => nested(random, '[', ']'),
    () => nested(random, '{"AND":[', ']}'),
    () => nested(random, '{"NOT":', '}'),
    () => `{"AND":[${times(random.pick([2, 200, 1001, 5000]), () => '{"id":{"ne":"1"}}', ',')}]}`,
    () => `{"id":{"in":[${times(random.pick([1, 1000, 1001, 30_000]), (at) => `"${at}"`, ',')}]}}`,
    () => `{"title":{"contains":${JSON.stringify(hostileText(random))}}}`,
    () => `[${times(random.pick([3, 501, 10_001]), () => '"YEAR"', ',')}]`,
    () => `{${times(random.pick([100, 5000]), (at) => `"k${at}":${at}`, ',')}}`,
  ])()
}

function nested(random: Random, open: string, close: string): string {
  const depth = random.pick([4, 8, 9, 32, 33, 200, 4000])
  return `${open.repeat(depth)}{"id":{"eq":"1"}}${close.repeat(depth)}`
}

const TEXTS = [
  "' or 1=1 --",
  "'; drop table movies; --",
  '") union all (select 1) --',
  '\\',
  "\\'",
  '%',
  '_%_%_%_%_%_%',
  '%'.repeat(2000),
  '{p0:String}',
  '{db:Identifier}',
  '#{7*7}',
  '(a+)+$',
  '.*'.repeat(500),
  '[[:alpha:]]{1,1000}',
  '\u0000',
  '\ud800',
  '\u202e\u2066',
  '🎬'.repeat(5000),
  'ß',
  'İ',
  '`',
  '/*',
  'null',
  '\r\nx-injected: 1',
  '../../etc/passwd',
  'a'.repeat(100_000),
  '\t\n\r',
  '',
] as const

/** What means something to LIKE, to regular expressions, to quotes in statements, or to nobody. */
export function hostileText(random: Random): string {
  return random.chance(0.3) ? random.pick(TEXTS) + random.pick(TEXTS) : random.pick(TEXTS)
}
