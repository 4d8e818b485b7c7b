#!/usr/bin/env bash
# graphql 16.15.0: validate() returns a list of errors for every document that is wrong, but throws for a subscription whose
# field depends on a variable by @include or @skip: its rule for single fields collects them without any variables, and a
# Boolean! without a value is an error that is thrown. A server that relies on the list answers as if it had failed inside.
# A literal is no such case. The document is valid by the specification of October 2021; graphql-spec #860 forbids it later.
#
# Output seen:
#   query, variable: 0 errors
#   subscription, literal: 0 errors
#   subscription, variable: threw GraphQLError: Argument "if" of required type "Boolean!" was provided the variable "$yes" which was not provided a runtime value.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0

cat >look.cjs <<'JS'
const { buildSchema, parse, validate } = require('graphql')

const schema = buildSchema('type Query { a: Int } type Subscription { told: Int }')
for (const [what, text] of [
  ['query, variable', 'query ($yes: Boolean!) { a @include(if: $yes) }'],
  ['subscription, literal', 'subscription { told @include(if: true) }'],
  ['subscription, variable', 'subscription ($yes: Boolean!) { told @include(if: $yes) }'],
]) {
  try {
    console.log(`${what}: ${validate(schema, parse(text)).length} errors`)
  } catch (error) {
    console.log(`${what}: threw ${error.name}: ${error.message}`)
  }
}
JS
node look.cjs | tee seen
diff seen - <<'SEEN'
query, variable: 0 errors
subscription, literal: 0 errors
subscription, variable: threw GraphQLError: Argument "if" of required type "Boolean!" was provided the variable "$yes" which was not provided a runtime value.
SEEN
