#!/bin/sh
# csvkit 1.0.7 (Debian 12: csvkit 1.0.7-1): `--no-inference` still empties cells that say NA, None, null, n/a or a dot.
#
# One guesses that `csvsort -I`, "Disable type inference when parsing the input", leaves every cell the text that it is, since that is
# what the option is for. It makes texts of all columns, and a text that says `NA`, `None`, `null`, `n/a` or `.` is nothing all the
# same: written again it is an empty cell. Namibia's code NA is gone, and the film "None". csvcut, csvgrep and csvstack leave the same
# cells alone; csvsort, csvjoin, csvjson and in2csv do not. `--blanks` alone keeps them, whether or not there is -I.
#
#     csvsort -I            csvsort -I --blanks
#     1,                    1,NA
#     2,                    2,None
#     3,                    3,.
#     4,Nana                4,Nana
set -eu
apt-get install -y --no-install-recommends csvkit=1.0.7-1 >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'id,title\n1,NA\n2,None\n3,.\n4,Nana\n' > "$folder/in.csv"
printf 'id,title\n1,\n2,\n3,\n4,Nana\n' > "$folder/emptied.csv"
csvsort -I -c id "$folder/in.csv" | diff "$folder/emptied.csv" -
in2csv -I "$folder/in.csv" | diff "$folder/emptied.csv" -
csvcut -c id,title "$folder/in.csv" | diff "$folder/in.csv" -
csvsort -I --blanks -c id "$folder/in.csv" | diff "$folder/in.csv" -
echo 'as described'
