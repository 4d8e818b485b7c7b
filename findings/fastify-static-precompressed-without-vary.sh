#!/usr/bin/env bash
# @fastify/static 9.3.0 with preCompressed: it sends index.html.br to who accepts br and index.html to who does not, from one
# address, and no Vary header with either; ETag and Last-Modified it has. A shared cache that keeps such an answer for a while
# may give the bytes of br to clients that never said that they read it. Where files
# are cacheable, the header is the caller's to set, in setHeaders.
# Seen:
#   accept-encoding: br        content-encoding: br   vary: none
#   accept-encoding: identity  content-encoding: none vary: none
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund fastify@5.12.8 @fastify/static@9.3.0 >/dev/null 2>&1
mkdir public
cat >ask.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import Fastify from 'fastify'
import serveFiles from '@fastify/static'
const page = `<p>${'words '.repeat(500)}</p>`
writeFileSync('public/page.html', page)
writeFileSync('public/page.html.br', brotliCompressSync(page))
const fastify = Fastify()
fastify.register(serveFiles, { root: `${process.cwd()}/public`, preCompressed: true, maxAge: '1h', immutable: true })
await fastify.listen({ port: 0, host: '127.0.0.1' })
const { port } = fastify.server.address()
for (const coding of ['br', 'identity']) {
  const headers = await new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/page.html', headers: { 'accept-encoding': coding } }, (answer) => {
      answer.resume()
      resolve(answer.headers)
    }).on('error', reject)
  })
  console.log(headers['content-encoding'] ?? 'none', headers['vary'] ?? 'none')
}
await fastify.close()
JS
{ read -r coded vary && read -r plain plainVary; } < <(node ask.mjs)
printf 'accept-encoding: br        content-encoding: %s   vary: %s\n' "$coded" "$vary"
printf 'accept-encoding: identity  content-encoding: %s vary: %s\n' "$plain" "$plainVary"
[ "$coded $vary $plain $plainVary" = 'br none none none' ]
