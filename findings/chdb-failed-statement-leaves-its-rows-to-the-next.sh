#!/usr/bin/env bash
# chdb 3.4.0 under @clickhouse/client 1.23.1: a statement that fails after some of its rows have been written (an error in a
# later block, its time limit, max_result_rows, KILL QUERY) rejects, as it should; but what was written stays with the
# connection and is the beginning of the next statement's result, whoever asks that. Where both have the same columns, the
# next caller gets foreign rows with no error. One statement whose result is thrown away cleans the connection. A statement
# that fails before its first row leaves nothing, so errors of syntax, names and types do not show it.
# Seen:
#   failing statement:       refused
#   SELECT 'mine', then:     91 rows, the first [0,0]
#   SELECT 'mine', again:    1 rows, the first ["mine"]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund chdb@3.4.0 @clickhouse/client@1.23.1 >/dev/null
cat >ask.mjs <<'JS'
import { createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
const client = createClient({ connection: createChdbConnection({ path: process.argv[2] }) })
const rows = async (query) => (await client.query({ query, format: 'JSONCompactEachRow' })).json()
const failing = 'SELECT number, throwIf(number = 99) FROM numbers(100) SETTINGS max_block_size = 10, max_threads = 1'
console.log(await rows(failing).then(() => 'answered', () => 'refused'))
for (const _ of [1, 2]) {
  const got = await rows("SELECT 'mine'")
  console.log(`${got.length} rows, the first ${JSON.stringify(got[0])}`)
}
await client.close()
JS
{ read -r failed && read -r next && read -r after; } < <(node ask.mjs "$work/data")
printf "failing statement:       %s\nSELECT 'mine', then:     %s\nSELECT 'mine', again:    %s\n" "$failed" "$next" "$after"
[ "$failed" = refused ] && [ "$next" = '91 rows, the first [0,0]' ] && [ "$after" = '1 rows, the first ["mine"]' ]
