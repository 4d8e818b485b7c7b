import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { said } from '../child/fork-probed.js'
import type { Postgres } from './postgres.js'

const START_SECONDS = 30

export interface PostGraphile {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts what is installed in a folder, before a database that is filled. */
export async function startPostGraphile(home: string, { sockets }: Postgres): Promise<PostGraphile> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [join(home, 'node_modules/postgraphile/dist/cli-run.js'), '-C', 'graphile.config.mjs'],
    {
      cwd: home,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        GRAPHILE_ENV: 'production',
        PORT: String(port),
        BENCH_SOCKETS: sockets,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const complaints = [said(child.stdout), said(child.stderr)]
  process.once('exit', () => child.kill())
  const url = `http://127.0.0.1:${port}/graphql`
  for (const deadline = Date.now() + START_SECONDS * 1000; !(await answers(url)); await delay(50)) {
    if (Date.now() > deadline || child.exitCode !== null) {
      child.kill()
      throw new Error(`expected PostGraphile to start: ${complaints.map((each) => each()).join('\n')}`)
    }
  }
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  }).catch(() => undefined)
  return answer?.ok === true
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new TypeError('expected a port, got none')
  return address.port
}
