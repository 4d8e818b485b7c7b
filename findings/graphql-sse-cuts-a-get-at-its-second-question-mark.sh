#!/usr/bin/env bash
# graphql-sse 2.6.1 (with graphql 16.15.0), its server's handler for Node, under Node 20.
#
# An address may have question marks in its query unescaped (RFC 3986, 3.4), and neither `new URL()` nor a browser's
# EventSource escapes them. The handler takes what is between the first and the second one for the whole query: of
# `?query=subscription{greet(name:"who?")}` it sees `subscription{greet(name:"who`, and a parameter behind it is lost.
# Escaped as %3F, all is well. Whoever serves GETs by it has to write the address anew before handing the request over.
#
# Output seen:
#   plain:   400 {"errors":[{"message":"Syntax Error: Unterminated string."}]}
#   escaped: 200 event: next data: {"data":{"greet":"who?"}} event: complete
#
# Exits with 1 if that changes.
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

npm init --yes >/dev/null
npm install --silent --no-audit --no-fund graphql-sse@2.6.1 graphql@16.15.0

cat > ask.js <<'JS'
const { createServer } = require('node:http')
const { buildSchema } = require('graphql')
const { createHandler } = require('graphql-sse/lib/use/http')

const schema = buildSchema('type Query { a: Int } type Subscription { greet(name: String!): String }')
schema.getSubscriptionType().getFields().greet.subscribe = async function* (_root, { name }) {
  yield { greet: name }
}
const server = createServer(createHandler({ schema })).listen(0, '127.0.0.1', async () => {
  const query = 'subscription{greet(name:"who?")}'
  for (const [what, text] of [['plain:  ', query], ['escaped:', query.replace('?', '%3F')]]) {
    const url = new URL(`http://127.0.0.1:${server.address().port}/stream?query=${text}`)
    const response = await fetch(url, { headers: { accept: 'text/event-stream' } })
    const body = (await response.text()).replace(/^:\n\n/, '').trim().split(/\s*\n+\s*/).filter((line) => line !== 'data:')
    console.log(what, response.status, body.join(' '))
  }
  server.closeAllConnections()
  server.close()
})
JS

expected='plain:   400 {"errors":[{"message":"Syntax Error: Unterminated string."}]}
escaped: 200 event: next data: {"data":{"greet":"who?"}} event: complete'
seen=$(node ask.js)
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'changed' >&2; exit 1; }
