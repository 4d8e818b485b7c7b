#!/usr/bin/env bash
# graphql-sse 2.6.1, client: every status but 2xx is to it a broken connection, 401 and 400 too. With retryAttempts it asks
# again, and whoever listens for as long as it takes (Infinity) is never told that the server refuses. And the number that
# `retry` is given, from which the wait between two attempts is made, begins anew with an event, not with a connection: a
# stream that was accepted each time, told nothing and was cut waits twice as long each time, without an end.
# `fetchFn` cannot end it by throwing (that is a broken connection, too): dispose() does.
# Seen:
#   401: asked 4 times with retryAttempts 3, then: Server responded with 401: Unauthorized
#   accepted, silent and cut: retry was called with 0 1 2 3
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund graphql@16.15.0 graphql-sse@2.6.1 >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { createServer } from 'node:http'
import { createClient } from 'graphql-sse'

async function ask(answer, retryAttempts) {
  let asked = 0
  const retries = []
  const server = createServer((_, response) => {
    asked += 1
    answer(response)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  const client = createClient({
    url: `http://127.0.0.1:${server.address().port}`,
    retryAttempts,
    retry: async (retry) => void retries.push(retry),
  })
  let failure = 'no error'
  try {
    for await (const _ of client.iterate({ query: 'subscription { happened }' }));
  } catch (error) {
    failure = error.message
  }
  client.dispose()
  server.closeAllConnections()
  server.close()
  return { asked, retries: retries.join(' '), failure }
}

const refused = await ask((response) => response.writeHead(401).end(), 3)
console.log(`401: asked ${refused.asked} times with retryAttempts 3, then: ${refused.failure}`)
const cut = await ask((response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
  setTimeout(() => response.destroy(), 50)
}, 4)
console.log(`accepted, silent and cut: retry was called with ${cut.retries}`)
JS
seen=$(node ask.mjs)
echo "$seen"
[ "$seen" = '401: asked 4 times with retryAttempts 3, then: Server responded with 401: Unauthorized
accepted, silent and cut: retry was called with 0 1 2 3' ]
