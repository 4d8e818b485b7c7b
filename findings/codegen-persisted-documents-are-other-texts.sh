#!/usr/bin/env bash
# @graphql-codegen/client-preset 6.2.0 with persistedDocuments: the text that it writes beside each hash, and hashes, is not
# the document that a client sends, but one of its own: selections sorted by name, on one line. So the hash is that of no text
# that anybody has; a server that lets through only texts whose SHA-256 is in the file refuses the very documents that were
# persisted, and one that looks a hash up and executes the text answers with its fields in another order than the document's.
# Seen:
#   the document sends its fields as:  name id
#   the persisted text has them as:    id name
#   the hash is that of the document:  no, of the persisted text
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund graphql@16.15.0 @graphql-codegen/cli@7.4.3 @graphql-codegen/client-preset@6.2.0 >/dev/null 2>&1
cat >codegen.json <<'JSON'
{
  "schema": "type Query { genre: Genre } type Genre { id: ID! name: String! }",
  "documents": "asked.graphql",
  "generates": { "made/": { "preset": "client", "presetConfig": { "persistedDocuments": { "hashAlgorithm": "sha256" } } } }
}
JSON
printf 'query Asked {\n  genre {\n    name\n    id\n  }\n}\n' >asked.graphql
npx graphql-codegen --config codegen.json >/dev/null 2>&1
cat >look.mjs <<'JS'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse, print } from 'graphql'
const fields = (text) => parse(text).definitions[0].selectionSet.selections[0].selectionSet.selections.map(({ name }) => name.value).join(' ')
const sent = readFileSync('asked.graphql', 'utf8')
const [[key, persisted]] = Object.entries(JSON.parse(readFileSync('made/persisted-documents.json', 'utf8')))
const hash = key.replace('sha256:', '')
const isOf = (text) => createHash('sha256').update(text).digest('hex') === hash
const ofDocument = [sent, sent.trim(), print(parse(sent))].some(isOf)
console.log([fields(sent), fields(persisted), ofDocument ? 'yes' : `no, ${isOf(persisted) ? 'of the persisted text' : 'of neither'}`].join('|'))
JS
IFS='|' read -r document persisted of <<<"$(node look.mjs)"
printf 'the document sends its fields as:  %s\nthe persisted text has them as:    %s\nthe hash is that of the document:  %s\n' "$document" "$persisted" "$of"
[ "$document" = 'name id' ] && [ "$persisted" = 'id name' ] && [ "$of" = 'no, of the persisted text' ]
