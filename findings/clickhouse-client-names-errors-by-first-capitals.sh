#!/usr/bin/env bash
# @clickhouse/client 1.23.1: `ClickHouseError.type` should be ClickHouse's name of the error, which stands in brackets at the
# end of its text, but is the first word of three capitals or more in brackets - a part of the statement, or of the message.
# Whoever decides by `type` (is this a syntax error? is it a limit?) decides by what happens to stand there; `code` is right.
# The text below is ClickHouse 26.7's own answer to `SELECT version()` with `max_query_size=5`.
# Seen:
#   { code: '62', type: 'SELECT', message: 'Max query size exceeded (can be increased with the `max_query_size` setting): Syntax error: failed at position 1 ' }
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund @clickhouse/client@1.23.1 >/dev/null
cat >ask.mjs <<'JS'
import { createServer } from 'node:http'
import { createClient } from '@clickhouse/client'
const text =
  'Code: 62. DB::Exception: Max query size exceeded (can be increased with the `max_query_size` setting): Syntax error: ' +
  'failed at position 1 (SELECT): SELECT. . (SYNTAX_ERROR) (version 26.7.2.1)\n'
const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(400, { 'x-clickhouse-exception-code': '62' }).end(text))
}).listen(0, '127.0.0.1', async () => {
  const client = createClient({ url: `http://127.0.0.1:${server.address().port}` })
  const { code, type, message } = await client.query({ query: 'SELECT version()' }).catch((error) => error)
  console.log({ code, type, message })
  await client.close()
  server.close()
  process.exitCode = code === '62' && type === 'SELECT' ? 0 : 1
})
JS
node ask.mjs
