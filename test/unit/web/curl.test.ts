import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { curlOf } from '../../../web/actions/curl.js'

const request = { query: '{ movies(where: { title: { eq: "it\'s $HOME" } }) { totalCount } }', variables: { a: '`x`' } }

test('a shell takes the command as it was meant, whatever is in the question', async () => {
  const command = curlOf('http://localhost:4000/graphql', request, 7, true)
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    `curl() { printf '%s\\n' "$@"; }; REELHOUSE_KEY=k; ${command}`,
  ])
  expect(stdout.trimEnd().split('\n')).toEqual([
    'http://localhost:4000/graphql',
    '-H',
    'content-type: application/json',
    '-H',
    'x-reelhouse-snapshot: 7',
    '-H',
    'authorization: Bearer k',
    '-d',
    JSON.stringify(request),
  ])
})
