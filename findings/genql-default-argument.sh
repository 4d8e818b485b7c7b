#!/usr/bin/env bash
# genql takes an argument that has a default for one that must be given: a field with `n: Int! = 3` needs `__args`.
#
# @genql/cli 6.3.4 with TypeScript 6.0.3, on Node 20.20.2. In GraphQL an argument of a non-null type that has a default may
# be left out, and genql itself types it as optional (`n?: number`). It makes `__args` mandatory all the same, so that the
# plain selection of the field is a type error, and `__args: {}` is not. `Int = 3`, without `!`, is optional in both ways.
#
# Seen:
#     plain.ts: error TS2322, Property '__args' is missing
#     empty.ts: compiles
#     nullable.ts: compiles
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @genql/cli@6.3.4 typescript@6.0.3 graphql@16.15.0

cat > schema.graphql <<'GRAPHQL'
type Page { total: Int! }
type Query { list(n: Int! = 3): Page! nullableList(n: Int = 3): Page! }
GRAPHQL
npx genql --schema schema.graphql --output client > genql.log 2>&1 || { cat genql.log; exit 1; }

cat > plain.ts <<'TS'
import { createClient } from './client/index.js'
export const answer = createClient().query({ list: { total: true } })
TS
cat > empty.ts <<'TS'
import { createClient } from './client/index.js'
export const answer = createClient().query({ list: { __args: {}, total: true } })
TS
cat > nullable.ts <<'TS'
import { createClient } from './client/index.js'
export const answer = createClient().query({ nullableList: { total: true } })
TS

for program in plain empty nullable; do
  if npx tsc --noEmit --strict --skipLibCheck --target es2022 --module preserve --lib es2022,dom "$program.ts" > tsc.log; then
    echo "$program.ts: compiles"
  else
    echo "$program.ts: error $(grep -o 'TS[0-9]*' tsc.log | head -1), $(grep -o "Property '__args' is missing" tsc.log | head -1)"
  fi
done | tee seen

diff seen - <<'SEEN'
plain.ts: error TS2322, Property '__args' is missing
empty.ts: compiles
nullable.ts: compiles
SEEN
