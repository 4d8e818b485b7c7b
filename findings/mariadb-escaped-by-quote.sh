#!/bin/sh
# MariaDB 10.11 (Debian 12: mariadb-server 10.11.x): an OUTFILE with doubled quotes writes NULL as `"N`, a quote that never closes.
#
# One guesses that `FIELDS TERMINATED BY ',' ENCLOSED BY '"' ESCAPED BY '"'`, which doubles the quotes inside of fields as CSV wants,
# makes CSV. It does until a value is NULL: that is the escape character and an N, without closing quote, `"N`. A reader of CSV takes
# it for a quoted field that begins with N and goes on to the next quote: columns shift, and a line end after it is part of the field.
# With ESCAPED BY '' it is the bare word NULL, but then quotes inside of fields are not doubled: no setting writes CSV of both.
#
#     SELECT 1, NULL, 'a "b"', 'c'
#     "1","N,"a ""b""","c"
#     Python's csv reads three fields of it: ['1', 'N,a ""b"""', 'c']
set -eu
apt-get install -y --no-install-recommends mariadb-server >/dev/null
mariadbd --version | grep -q '10\.11\.' || { echo 'expected MariaDB 10.11'; exit 1; }
folder=$(mktemp -d)
chmod 777 "$folder"
mkdir "$folder/data"
chown mysql "$folder/data"
mariadb-install-db --no-defaults --user=mysql --datadir="$folder/data" >/dev/null 2>&1
mariadbd --no-defaults --user=mysql --datadir="$folder/data" --socket="$folder/socket" --skip-networking \
  --secure-file-priv= >"$folder/log" 2>&1 &
server=$!
trap 'kill $server; wait $server; rm -rf "$folder"' EXIT
for _ in $(seq 60); do
  mariadb-admin --no-defaults --socket="$folder/socket" ping >/dev/null 2>&1 && break
  sleep 0.5
done
write() { # NAME ESCAPE
  mariadb --no-defaults --socket="$folder/socket" -e "SELECT 1, NULL, 'a \"b\"', 'c' INTO OUTFILE '$folder/$1'
    FIELDS TERMINATED BY ',' ENCLOSED BY '\"' ESCAPED BY '$2'"
}
write doubled '"'
write bare ''
printf '"1","N,"a ""b""","c"\n' | diff - "$folder/doubled"
printf '"1",NULL,"a "b"","c"\n' | diff - "$folder/bare"
/usr/bin/python3 -c "
import csv, sys
fields = next(csv.reader(open(sys.argv[1], newline='')))
sys.exit(fields != ['1', 'N,a \"\"b\"\"\"', 'c'] and f'{fields}')" "$folder/doubled"
echo 'as described'
