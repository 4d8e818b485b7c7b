import { expect, test } from 'vitest'
import { runCommand } from './support/command.js'

const cases: readonly (readonly [args: string, says: RegExp])[] = [
  ['load', /missing required argument 'file'/],
  ['load a b', /Expected 1 argument but got 2/],
  ['load a --bogus', /unknown option '--bogus'/],
  ['load a --column id', /expected name=header, as in id=tmdb_id, got id/],
  ['load a --max-rejected 200%', /expected 0% to 100%.*got 200%/],
  ['load a --max-rejected', /argument missing/],
  ['nonsense', /unknown command 'nonsense'/],
  ['sample --movies 3', /required option '--out <file>' not specified/],
  ['sample --movies 0 --out never.csv', /expected a whole number from 1 to 100000000, got 0/],
  ['sample --movies many --out never.csv', /expected a whole number from 1 to 100000000, got many/],
  ['sample --movies 3 --seed -1 --out never.csv', /expected a whole number from 0 .*got -1/],
  ['clickhouse --port 99999', /expected a whole number from 0 to 65535, got 99999/],
]

test.each(cases)('%s: one line, exit code 2', async (args, says) => {
  const { code, stdout, stderr } = await runCommand(args.split(' '))

  expect(stderr).toMatch(says)
  expect(stderr).toMatch(/^error: .*--help.*\n$/)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test.each(['--help', 'load --help', 'sample --help', 'clickhouse --help'])('%s: exit code 0', async (args) => {
  const { code, stdout, stderr } = await runCommand(args.split(' '))

  expect(stdout).toMatch(/^Usage: reelhouse /)
  expect(stderr).toBe('')
  expect(code).toBe(0)
})
