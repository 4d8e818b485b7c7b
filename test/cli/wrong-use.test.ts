import { expect, test } from 'vitest'
import { runCommand } from './support/command.js'

const cases: readonly (readonly [args: string, says: RegExp])[] = [
  ['load', /missing required argument 'file'/],
  ['load a b', /Expected 1 argument but got 2/],
  ['load a --bogus', /unknown option '--bogus'/],
  ['load a --column id', /expected name=header, as in id=tmdb_id, got id/],
  ['load a --column \u001b[31mid', /expected name=header, as in id=tmdb_id, got \\u001b\[31mid/],
  ['load a --\u001b[31m', /unknown option '--\\u001b\[31m'/],
  ['load a --dates dym', /--dates <order>.*Allowed choices are mdy, dmy, ymd/],
  ['load a --decimal ,', /--decimal <mark>.*Allowed choices are point, comma/],
  ['load a --years-from 30', /--years-from <year>.*expected a whole number from 1800 to 2001, got 30/],
  ['load a --max-rejected 200%', /expected 0% to 100%.*got 200%/],
  ['load a --max-rejected', /argument missing/],
  ['load a --mode weeks', /Allowed choices are full, months, upsert/],
  ['load a --deleted ids.txt', /option '--deleted <file>' goes with --mode upsert, got --mode full/],
  ['load a --mode months --deleted ids.txt', /goes with --mode upsert, got --mode months/],
  ['publish', /missing required argument 'number'/],
  ['publish one', /expected a whole number from 1 to 4294967295, got one/],
  ['publish 0', /expected a whole number from 1 .*got 0/],
  ['publish 4294967296', /expected a whole number from 1 .*got 4294967296/],
  ['snapshots 3', /Expected 0 arguments but got 1/],
  ['prune', /required option '--keep <count>' not specified/],
  ['prune --keep 0', /expected a whole number from 1 to 1000000, got 0/],
  ['prune --keep all', /expected a whole number from 1 to 1000000, got all/],
  ['export', /required option '--to <folder>' not specified/],
  ['export --to a --format xlsx', /Allowed choices are parquet, orc, csv/],
  ['export --to a --partition-by week', /Allowed choices are none, year, month/],
  ['export --to a --bom', /expected --bom with --format csv, got --format parquet/],
  ['export --to a --snapshot -1', /expected a whole number from 1 .*got -1/],
  ['watch', /missing required argument 'source'/],
  ['watch s3://', /argument '<source>' is "s3:\/\/": expected/],
  ['watch inbox --mode all', /Allowed choices are full, months, upsert/],
  [
    'watch s3:// --quiet soon',
    /argument '<source>' is "s3:\/\/": expected .*; option '--quiet <seconds>' is "soon": expected/,
  ],
  ['watch inbox --quiet soon', /option '--quiet <seconds>' is "soon": expected a number of seconds/],
  ['watch inbox --queue http://localhost', /option '--queue <url>' is .*: expected the URL of an SQS queue/],
  ['rebuild now', /Expected 0 arguments but got 1/],
  ['keys create --role viewer', /required option '--name <name>' not specified/],
  ['keys create --name app', /required option '--role <role>' not specified/],
  ['keys create --name -app --role viewer', /--name <name>.*expected up to 64 letters.*got -app/],
  ['keys create --name 0a1b2c3d --role viewer', /--name <name>.*8 hexadecimal digits, got 0a1b2c3d/],
  ['keys create --name app --role Viewer', /--role <role>.*expected the name of a role.*got Viewer/],
  ['keys create --name app --role viewer --expires soon', /--expires <when>.*12h, 90d or 4w.*got soon/],
  ['keys create --name app --role viewer --expires 2020-01-01', /in the future.*got 2020-01-01/],
  ['keys list all', /Expected 0 arguments but got 1/],
  ['keys revoke', /missing required argument 'name-or-id'/],
  ['keys revoke a/b', /expected a name or an id, as keys list shows them, got a\/b/],
  ['keys nonsense', /unknown command 'nonsense'/],
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
  expect(stderr).not.toMatch(/\p{Cc}(?<!\n)/u)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

const commands = ['load', 'watch', 'snapshots', 'publish', 'prune', 'export', 'rebuild', 'keys', 'sample', 'clickhouse']

test.each(['--help', ...commands.map((command) => `${command} --help`)])('%s: exit code 0', async (args) => {
  const { code, stdout, stderr } = await runCommand(args.split(' '))

  expect(stdout).toMatch(/^Usage: reelhouse /)
  expect(stderr).toBe('')
  expect(code).toBe(0)
})
