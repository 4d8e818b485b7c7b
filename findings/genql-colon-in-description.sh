#!/usr/bin/env bash
# A colon in the description of an optional argument makes genql demand arguments of the field.
#
# @genql/cli 6.3.4 with TypeScript 6.0.3, on Node 20.20.2. genql tells by the colons in the text that it has written whether
# any argument is mandatory, and that text has the descriptions in it. Two fields that differ in nothing but that come out
# as `__args?: {…}` and `__args: {…}`, so that selecting the second one plainly is a type error; `__args: {}` is the way out.
# One would look for the cause in the types of the arguments, and it is not there.
#
# Seen:
#     quiet: { total: true }: compiles
#     colon: { total: true }: TS2322 Property '__args' is missing
#     colon: { __args: {}, total: true }: compiles
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @genql/cli@6.3.4 typescript@6.0.3 graphql@16.15.0

cat > schema.graphql <<'GRAPHQL'
type Page { total: Int! }
type Query {
  quiet("How many, three if absent" first: Int): Page!
  colon("How many: three if absent" first: Int): Page!
}
GRAPHQL
npx genql --schema schema.graphql --output client > genql.log 2>&1 || { cat genql.log; exit 1; }

while read -r selection; do
  echo "import { createClient } from './client/index.js'" > ask.ts
  echo "export const answer = createClient().query({ $selection })" >> ask.ts
  if npx tsc --noEmit --strict --skipLibCheck --target es2022 --module preserve --lib es2022,dom ask.ts > tsc.log; then
    echo "$selection: compiles"
  else
    echo "$selection: $(grep -o 'TS[0-9]*' tsc.log | head -1) $(grep -o "Property '__args' is missing" tsc.log | head -1)"
  fi
done <<'SELECTIONS' | tee seen
quiet: { total: true }
colon: { total: true }
colon: { __args: {}, total: true }
SELECTIONS

diff seen - <<'SEEN'
quiet: { total: true }: compiles
colon: { total: true }: TS2322 Property '__args' is missing
colon: { __args: {}, total: true }: compiles
SEEN
