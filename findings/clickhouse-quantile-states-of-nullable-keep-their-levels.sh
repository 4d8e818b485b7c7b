#!/usr/bin/env bash
# ClickHouse 26.7.2.1 (chdb 3.4.0): the state of quantilesExact holds all values, so one that was made for some levels can be
# merged for any others, and cast to them. But not if the argument was Nullable, though the state holds the same values then:
# merging is error 43 (illegal type), the cast error 70. An AggregateFunction column of a number that may be unknown therefore
# needs all levels that will ever be asked for when it is made.
# Seen:
#   merged at 0.9, of 0..10:            9
#   merged at 0.9, of Nullable 0..10:   Code: 43
#   cast to 0.9, of 0..10:              9
#   cast to 0.9, of Nullable 0..10:     Code: 70
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund chdb@3.4.0 >/dev/null
cat >ask.mjs <<'JS'
import { query } from 'chdb'
const state = (value) => `(SELECT quantilesExactState(0.1, 0.5)(${value}) AS state FROM numbers(11))`
const ask = (label, sql) => {
  let seen
  try {
    seen = query(sql, 'TSV').trim().replace(/[[\]]/g, '')
  } catch (error) {
    seen = /Code: \d+/.exec(error.message)[0]
  }
  console.log(`${label.padEnd(36)}${seen}`)
}
const merged = (value) => `SELECT quantilesExactMerge(0.9)(state) FROM ${state(value)}`
const cast = (value, type) =>
  `SELECT finalizeAggregation(CAST(state AS AggregateFunction(quantilesExact(0.9), ${type}))) FROM ${state(value)}`
ask('merged at 0.9, of 0..10:', merged('number'))
ask('merged at 0.9, of Nullable 0..10:', merged('toNullable(number)'))
ask('cast to 0.9, of 0..10:', cast('number', 'UInt64'))
ask('cast to 0.9, of Nullable 0..10:', cast('toNullable(number)', 'Nullable(UInt64)'))
JS
seen=$(node ask.mjs)
echo "$seen"
expected='merged at 0.9, of 0..10:            9
merged at 0.9, of Nullable 0..10:   Code: 43
cast to 0.9, of 0..10:              9
cast to 0.9, of Nullable 0..10:     Code: 70'
[ "$seen" = "$expected" ]
