#!/bin/sh
# ClickHouse writes Parquet and ORC files that it then refuses to read.
#
# chdb 3.4.0 (ClickHouse 26.7), Node 20, Linux x64; read again by @duckdb/node-api 1.5.6 (DuckDB 1.5.6) and hyparquet 1.31.5.
#
# A Date32 is said to begin in 1900, and toDate32('1874-12-09') is silently 1900-01-01. Yet days may be taken from one: the
# result prints as 1874-12-09, is kept, and is written to Parquet and ORC as the DATE that it is. DuckDB and hyparquet read
# it. ClickHouse itself does not: "Input value -34721 is out of allowed Date32 range, which is [-25567, 120530]", unless the
# column is declared as the Int32 of days that it also is. So a real DATE before 1900 can be exported, but not taken back.
#
# Output seen:
#   conversion 1900-01-01
#   arithmetic 1874-12-09
#   DuckDB DATE 1874-12-09
#   hyparquet 1874-12-09
#   ClickHouse, Parquet: out of range
#   ClickHouse, ORC: out of range
#   ClickHouse, declared as Int32: -34721
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0 @duckdb/node-api@1.5.6-r.1 hyparquet@1.31.5 >/dev/null
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { query } from 'chdb'
import { parquetReadObjects } from 'hyparquet'

const ask = (sql) => String(query(sql, 'TabSeparated')).trim()
const tried = (sql) => {
  try {
    return ask(sql)
  } catch (error) {
    return /out of allowed Date32 range|exceeds the range of type Date32/.test(error.message) ? 'out of range' : error.message
  }
}
const day = "toDate32('1970-01-01') - 34721"
for (const [format, settings] of [['Parquet', "SETTINGS output_format_parquet_compression_method = 'snappy'"], ['ORC', '']]) {
  ask(`INSERT INTO FUNCTION file('${process.cwd()}/day.${format}', '${format}') SELECT ${day} AS day ${settings}`)
}
const duck = await (await DuckDBInstance.create()).connect()
const rows = (await duck.runAndReadAll("SELECT typeof(day) AS type, day::VARCHAR AS day FROM 'day.Parquet'")).getRowObjectsJson()
const bytes = readFileSync('day.Parquet')
const [own] = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) })
const from = (format, columns = '') => `SELECT day FROM file('${process.cwd()}/day.${format}', '${format}'${columns})`
console.log(`conversion ${ask("SELECT toDate32('1874-12-09')")}
arithmetic ${ask(`SELECT ${day}`)}
DuckDB ${rows[0].type} ${rows[0].day}
hyparquet ${own.day.toISOString().slice(0, 10)}
ClickHouse, Parquet: ${tried(from('Parquet'))}
ClickHouse, ORC: ${tried(from('ORC'))}
ClickHouse, declared as Int32: ${tried(from('Parquet', ", 'day Int32'"))}`)
JS
cat >expected <<'EOF'
conversion 1900-01-01
arithmetic 1874-12-09
DuckDB DATE 1874-12-09
hyparquet 1874-12-09
ClickHouse, Parquet: out of range
ClickHouse, ORC: out of range
ClickHouse, declared as Int32: -34721
EOF
node try.mjs | tee seen
diff expected seen
