import { once } from 'node:events'
import { type Environment, forkProbed, said } from './fork-probed.js'
import { ASK_USAGE, isUsage, type Usage } from './usage.js'

/** A Reelhouse in a process of its own. */
export interface Reelhouse {
  /** Where it answers GraphQL. */
  readonly url: string
  readonly pid: number
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Starts one on a free port and waits until it serves. */
export async function startReelhouse(env: Environment): Promise<Reelhouse> {
  const child = forkProbed('src/main.js', [], { ...env, HOST: '127.0.0.1', PORT: '0' })
  const complaints = said(child.stderr)
  const exited = once(child, 'exit')
  const output = said(child.stdout)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /at (http:\S+\/graphql)/.exec(output())?.[1]
      if (found !== undefined) resolve(found)
    })
    void exited.then(() => reject(new Error(`expected Reelhouse to start, but it ended: ${complaints()}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    async usage() {
      const answered = once(child, 'message')
      child.send(ASK_USAGE)
      const [usage]: unknown[] = await answered
      if (!isUsage(usage)) throw new TypeError(`expected the usage of Reelhouse, got ${JSON.stringify(usage)}`)
      return usage
    },
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
