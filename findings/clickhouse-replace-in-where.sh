#!/usr/bin/env bash
# ClickHouse 26.7 (chdb 3.4.0): a column that SELECT * REPLACE (… AS name) replaces is replaced for the WHERE of the same SELECT,
# too. A filter by the column's stored value finds nothing, and one by what it is replaced with lets everything through, where
# one expects what WHERE sees elsewhere: the rows as they are stored. So it does for masking a column only around a SELECT
# that has filtered.
# Seen:
#   SELECT * REPLACE ('hidden' AS name) … WHERE name = 'a':       0 rows of 2
#   SELECT * REPLACE ('hidden' AS name) … WHERE name = 'hidden':  2 rows of 2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund chdb@3.4.0 >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { query } from 'chdb'
const rows = (name) => {
  const from = "(SELECT 'a' AS name UNION ALL SELECT 'b')"
  const text = `SELECT count() FROM (SELECT * REPLACE ('hidden' AS name) FROM ${from} WHERE name = '${name}')`
  return query(text, 'TSV').toString().trim()
}
console.log(rows('a'), rows('hidden'))
JS
read -r stored replaced <<<"$(node ask.mjs)"
printf "SELECT * REPLACE ('hidden' AS name) … WHERE name = 'a':       %s rows of 2\n" "$stored"
printf "SELECT * REPLACE ('hidden' AS name) … WHERE name = 'hidden':  %s rows of 2\n" "$replaced"
[ "$stored" = 0 ] && [ "$replaced" = 2 ]
