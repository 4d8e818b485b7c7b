#!/usr/bin/env bash
# relay-compiler's `nodeInterfaceIdField` says how an object is asked for again, and not what the store knows it by.
#
# relay-compiler 21.0.1 and relay-runtime 21.0.1, on Node 20.20.2. In a schema whose Node has `nodeId`, with
# `schemaConfig: { nodeInterfaceIdField: "nodeId" }`, the compiler selects `nodeId` wherever it can, and @refetchable works.
# One expects the runtime to keep objects by it. It goes on keeping them by `id`, if a query has that, too: a genre and a
# company that both have the id "18" become one record, and the genre is shown with the company's name. Nothing fails.
# Only `getDataID` of the Environment changes it.
#
# Seen:
#     selected: genre { id name nodeId } company { id name nodeId }
#     by default: {"genre":{"id":"18","name":"Eighteen Pictures"},"company":{"id":"18","name":"Eighteen Pictures"}}
#     with getDataID: {"genre":{"id":"18","name":"Drama"},"company":{"id":"18","name":"Eighteen Pictures"}}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts relay-compiler@21.0.1 relay-runtime@21.0.1

mkdir src
cat > schema.graphql <<'GRAPHQL'
interface Node { nodeId: ID! }
type Genre implements Node { nodeId: ID! id: ID! name: String! }
type Company implements Node { nodeId: ID! id: ID! name: String! }
type Query { node(nodeId: ID!): Node genre: Genre company: Company }
GRAPHQL
cat > src/query.js <<'JS'
graphql`query queryBothQuery { genre { id name } company { id name } }`
JS
cat > relay.config.json <<'JSON'
{
  "src": "./src",
  "schema": "./schema.graphql",
  "language": "javascript",
  "artifactDirectory": "./artifacts",
  "eagerEsModules": false,
  "schemaConfig": { "nodeInterfaceIdField": "nodeId" }
}
JSON
mkdir artifacts
npx relay-compiler relay.config.json > compiler.log 2>&1 || { cat compiler.log; exit 1; }

cat > ask.js <<'JS'
const { Environment, Network, RecordSource, Store, fetchQuery } = require('relay-runtime')
const query = require('./artifacts/queryBothQuery.graphql.js')

const answer = {
  genre: { nodeId: 'Genre:18', id: '18', name: 'Drama' },
  company: { nodeId: 'Company:18', id: '18', name: 'Eighteen Pictures' },
}

async function shown(options) {
  const network = Network.create(async () => ({ data: answer }))
  const environment = new Environment({ network, store: new Store(new RecordSource()), ...options })
  return JSON.stringify(await fetchQuery(environment, query, {}).toPromise())
}

async function main() {
  console.log('selected:', query.params.text.replace(/\s+/g, ' ').replace(/^query \w+ \{ | \}\s*$/g, ''))
  console.log('by default:', await shown({}))
  console.log('with getDataID:', await shown({ getDataID: ({ nodeId }) => nodeId }))
}
main()
JS
node ask.js | tee seen

diff seen - <<'SEEN'
selected: genre { id name nodeId } company { id name nodeId }
by default: {"genre":{"id":"18","name":"Eighteen Pictures"},"company":{"id":"18","name":"Eighteen Pictures"}}
with getDataID: {"genre":{"id":"18","name":"Drama"},"company":{"id":"18","name":"Eighteen Pictures"}}
SEEN
