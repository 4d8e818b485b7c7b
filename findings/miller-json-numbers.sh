#!/bin/sh
# Miller 6.6.0 (Debian 12: miller 6.6.0-2+b3) writes JSON that is none, of a CSV file that is valid.
#
# One guesses that `mlr --icsv --ojson cat` quotes whatever is not a number of JSON. What Miller itself takes for a number is written
# as it stands in the CSV: `.5`, `5.`, `0xff` and `0b11` come without quotes, and JSON has no such numbers. `007` and `1_000` are
# quoted. So a column of titles or codes makes a file that jq, JSON.parse and Python refuse, all of it, for one cell. (`-S` and `-A`,
# which once stopped the guessing, do nothing since Miller 6.)
#
#     cell   in the JSON
#     .5     .5
#     5.     5.
#     0xff   0xff
#     0b11   0b11
#     007    "007"
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && apt-get download miller=6.6.0-2+b3 >/dev/null 2>&1 && dpkg -x miller_*.deb .)
printf 'title\n.5\n5.\n0xff\n0b11\n007\n' > "$folder/in.csv"
"$folder/usr/bin/mlr" --icsv --ojson cat "$folder/in.csv" > "$folder/out.json"
printf '[\n{\n  "title": .5\n},\n{\n  "title": 5.\n},\n{\n  "title": 0xff\n},\n{\n  "title": 0b11\n},\n{\n  "title": "007"\n}\n]\n' |
  diff - "$folder/out.json"
if node -e "JSON.parse(fs.readFileSync('$folder/out.json', 'utf8'))" 2>/dev/null; then
  echo 'it is JSON now'
  exit 1
fi
echo 'as described'
