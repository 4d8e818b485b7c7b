#!/usr/bin/env bash
# chdb 3.4.0 under @clickhouse/client 1.23.1: the settings that a statement brings (clickhouse_settings) are sent as a SET
# statement each, before it, and stay with the connection for whatever comes later. Over HTTP the same client, with the same
# call, has them for that one statement only, in its own request. So on the embedded engine a statement with three settings
# is four, and the next caller of that connection, who asked for nothing, gets rows as the one before wanted them.
# Seen:
#   SET statements for three settings:            3
#   rows of the next statement, without settings: 2 of 5
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
const rows = async (query, clickhouse_settings = {}) => {
  const result = await client.query({ query, format: 'JSONEachRow', clickhouse_settings })
  return result.json()
}
const sets = async () => {
  const [{ count }] = await rows("SELECT toUInt32(sum(value)) AS count FROM system.events WHERE event = 'Query'")
  return count
}
const before = await sets()
const none = await sets()
await rows('SELECT number FROM numbers(5)', { limit: '2', max_threads: 1, extremes: 0 })
const after = (await client.query({ query: "SELECT toUInt32(sum(value)) AS count FROM system.events WHERE event = 'Query'", format: 'JSONEachRow' }).then((result) => result.json()))[0].count
const next = await rows('SELECT number FROM numbers(5)')
console.log(after - none - (none - before) - 1, next.length)
await client.close()
JS
read -r statements next <<<"$(node ask.mjs "$work/data")"
printf 'SET statements for three settings:            %s\nrows of the next statement, without settings: %s of 5\n' "$statements" "$next"
[ "$statements" = 3 ] && [ "$next" = 2 ]
