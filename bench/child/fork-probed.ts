import { type ChildProcess, fork } from 'node:child_process'

export type Environment = Readonly<Record<string, string | undefined>>

/** Starts a compiled program of this project in a process of its own, with the probe in it. Its output is piped. */
export function forkProbed(program: string, args: readonly string[], env: Environment): ChildProcess {
  return fork(new URL(`../../${program}`, import.meta.url), args, {
    env: { ...env },
    execArgv: ['--import', new URL('./usage-probe.js', import.meta.url).href],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/** What a stream of a child says, as it grows; of long texts the end. */
export function said(stream: ChildProcess['stdout']): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-20_000)
  })
  return () => text
}
