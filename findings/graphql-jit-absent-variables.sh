#!/usr/bin/env bash
# graphql-jit 0.8.9 (with graphql 16.11.0): a variable that is absent inside an input object becomes null.
#
# By the GraphQL specification (Input Objects, Input Coercion), a field whose variable is not given is as if it were not
# there, so the default of the field takes its place; graphql-js does that. Compiled by graphql-jit, the same valid
# operation gets an explicit null there, even in a field that is non-null: the default is lost without an error.
#
# Seen:
#   graphql-js:  {"data":{"list":"{\"by\":\"NAME\",\"direction\":\"ASC\"}"}}
#   graphql-jit: {"data":{"list":"{\"by\":\"NAME\",\"direction\":null}"}}
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.11.0 graphql-jit@0.8.9 >/dev/null

cat >show.cjs <<'JS'
const { buildSchema, execute, parse, validate } = require('graphql')
const { compileQuery } = require('graphql-jit')

const schema = buildSchema(`
  enum Direction { ASC DESC }
  input Order { by: String!, direction: Direction! = ASC }
  type Query { list(order: Order!): String }
`)
schema.getQueryType().getFields().list.resolve = (_source, { order }) => JSON.stringify(order)
const document = parse('query ($direction: Direction) { list(order: {by: "NAME", direction: $direction}) }')
if (validate(schema, document).length > 0) throw new Error('expected a valid operation')

const interpreted = JSON.stringify(execute({ schema, document, variableValues: {} }))
const compiled = JSON.stringify(compileQuery(schema, document).query(undefined, undefined, {}))
console.log(`graphql-js:  ${interpreted}\ngraphql-jit: ${compiled}`)
const expected = (direction) => JSON.stringify({ data: { list: JSON.stringify({ by: 'NAME', direction }) } })
if (interpreted !== expected('ASC') || compiled !== expected(null)) process.exit(1)
JS
node show.cjs
