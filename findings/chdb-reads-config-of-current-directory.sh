#!/usr/bin/env bash
# chdb 3.4.0 (ClickHouse 26.7.2.1): an embedded session reads `config.xml` of the directory that the process was started in,
# and, through it, a users.xml whose default profile cuts the results of every statement - although the session was given a
# data directory of its own, nothing named that file, and the documentation speaks of `--config-file` as an argument.
# A profile written straight into config.xml is not read: only one behind <users_config>.
# With `connectionArgs: ['--config-file=…']` the file of the current directory is left alone.
# Seen:
#   no file:                     0 1 2 3 4
#   config.xml with a profile:   0 1 2 3 4
#   config.xml naming users.xml: 0 1
#   --config-file of one's own:  0 1 2 3 4
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund chdb@3.4.0 >/dev/null
cat >ask.mjs <<'JS'
import { Session } from 'chdb'
const [, , path, config] = process.argv
const session = new Session(path, config ? { connectionArgs: [`--config-file=${config}`] } : {})
console.log(session.query('SELECT number FROM numbers(5)', 'CSV').trim().split('\n').join(' '))
session.close()
JS
mkdir cwd
ask() { (cd cwd && node ../ask.mjs "$work/data-$1" "${2:-}"); }
profiles='<profiles><default><limit>2</limit></default></profiles>'

none=$(ask none)
echo "<clickhouse>$profiles</clickhouse>" >cwd/config.xml
straight=$(ask straight)
echo '<clickhouse><users_config>users.xml</users_config></clickhouse>' >cwd/config.xml
cat >cwd/users.xml <<XML
<clickhouse>$profiles
<users><default><password/><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default/></quotas></clickhouse>
XML
through=$(ask through)
echo '<clickhouse/>' >own.xml
own=$(ask own "$work/own.xml")

printf 'no file:                     %s\nconfig.xml with a profile:   %s\nconfig.xml naming users.xml: %s\n--config-file of one'"'"'s own:  %s\n' \
  "$none" "$straight" "$through" "$own"
all='0 1 2 3 4'
[ "$none" = "$all" ] && [ "$straight" = "$all" ] && [ "$through" = '0 1' ] && [ "$own" = "$all" ]
