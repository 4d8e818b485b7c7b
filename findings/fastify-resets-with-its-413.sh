#!/usr/bin/env bash
# fastify 5.12.8 on node:http (Node 20, Linux): a body above bodyLimit is answered with 413 and "connection: close", and Node
# then closes the connection at once, with what still arrives unread. The system resets such a connection, and a reset takes
# back what the other side has received but not read: a client that sends all of its body before it looks for an answer gets
# no answer at all, but ECONNRESET or EPIPE, and most take that for a failure of the network and send it all again. A body
# that is above the limit by so little that it is in one piece with its headers is answered well, so small tests pass.
# Seen:
#   1,025 bytes, limit 1,024:     413
#   4,000,000 bytes, limit 1,024: reset
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund fastify@5.12.8 >/dev/null
cat >ask.mjs <<'JS'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import Fastify from 'fastify'

const fastify = Fastify({ bodyLimit: 1024 })
fastify.post('/', async () => 'read')
await fastify.listen({ port: 0, host: '127.0.0.1' })
const { port } = fastify.server.address()

for (const length of [1025, 4_000_000]) {
  const socket = connect(port, '127.0.0.1').pause()
  const failed = once(socket, 'error').then(([{ code }]) => code)
  await once(socket, 'connect')
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n${'x'.repeat(length)}`)
  await delay(300)
  const answer = await Promise.race([failed, text(socket)]).catch(({ code }) => code)
  console.log(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? (/^E(CONNRESET|PIPE)$/.test(answer) ? 'reset' : answer))
}
await fastify.close()
JS
{ read -r small && read -r large; } < <(node ask.mjs)
printf '1,025 bytes, limit 1,024:     %s\n4,000,000 bytes, limit 1,024: %s\n' "$small" "$large"
[ "$small" = 413 ] && [ "$large" = reset ]
