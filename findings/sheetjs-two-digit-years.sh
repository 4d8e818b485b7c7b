#!/bin/sh
# SheetJS (xlsx 0.18.5 from npm) reads CSV, and writing it as CSV again loses the centuries of its dates.
#
# One guesses that ISO dates come out as they went in, as texts do, or at least as whole dates. They become numbers shown as m/d/yy,
# but only from 1900 on: films of 1928 and 2028 look alike, and films before 1900 keep their ISO dates beside them. Saved a second
# time, 1928 is 2028. Nothing warns. (`raw: true` keeps the texts.)
#
#     in          saved      read again as
#     1928-08-28  8/28/28    a day of 2028
#     2028-08-28  8/28/28    a day of 2028
#     1982-02-27  2/27/82    a day of 1982
#     1897-08-18  1897-08-18 text
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" xlsx@0.18.5
cat > "$folder/try.cjs" <<'JS'
const xlsx = require('xlsx')
const read = (csv) => xlsx.read(csv, { type: 'string' }).Sheets.Sheet1
const year = ({ t, v }) => (t === 'n' ? xlsx.SSF.parse_date_code(v).y : `text ${v}`)
const original = read('released\n1928-08-28\n2028-08-28\n1982-02-27\n1897-08-18\n')
const once = xlsx.utils.sheet_to_csv(original)
console.log(once)
for (const cell of ['A2', 'A3', 'A4', 'A5']) console.log(year(original[cell]), 'then', year(read(once)[cell]))
JS
cat > "$folder/seen" <<'SEEN'
released
8/28/28
8/28/28
2/27/82
1897-08-18
1928 then 2028
2028 then 2028
1982 then 1982
text 1897-08-18 then text 1897-08-18
SEEN
TZ=UTC node "$folder/try.cjs" | diff "$folder/seen" - && echo 'as described'
