#!/usr/bin/env bash
# prom-client 15.1.3 with Prometheus' promtool (Debian package prometheus; seen with 2.42.0).
#
# The default metrics of prom-client, as its README sets them up, do not pass `promtool check metrics`: three gauges are
# named as if they were counters. Each of them has a twin without _total that has the same sum, by type. So whoever wants
# /metrics to pass removes them after collectDefaultMetrics() by registry.removeSingleMetric(name); what is left passes.
#
# Output seen, with exit status 3:
#   nodejs_active_handles_total non-counter metrics should not have "_total" suffix
#   nodejs_active_requests_total non-counter metrics should not have "_total" suffix
#   nodejs_active_resources_total non-counter metrics should not have "_total" suffix
#
# Exits with 1 if that changes.
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

npm init --yes >/dev/null
npm install --silent --no-audit --no-fund prom-client@15.1.3
apt-get download prometheus >/dev/null 2>&1 || { apt-get update -q >/dev/null && apt-get download prometheus >/dev/null; }
dpkg-deb --extract prometheus_*.deb .

metrics() {
  node -e '
    const { collectDefaultMetrics, register } = require("prom-client")
    collectDefaultMetrics()
    for (const name of process.argv.slice(1)) register.removeSingleMetric(name)
    register.metrics().then((text) => process.stdout.write(text))
  ' "$@"
}

misnamed=(nodejs_active_handles_total nodejs_active_requests_total nodejs_active_resources_total)
expected=$(printf '%s non-counter metrics should not have "_total" suffix\n' "${misnamed[@]}")

status=0
seen=$(metrics | ./usr/bin/promtool check metrics 2>&1) || status=$?
echo "$seen"
if [ "$seen" != "$expected" ] || [ "$status" != 3 ]; then
  echo "changed: exit status $status" >&2
  exit 1
fi
metrics "${misnamed[@]}" | ./usr/bin/promtool check metrics || { echo 'changed: what is left does not pass' >&2; exit 1; }
echo 'what is left passes'
