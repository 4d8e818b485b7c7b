import { once } from 'node:events'
import { type Environment, forkProbed, said } from './fork-probed.js'
import { isUsage, type Usage } from './usage.js'

export interface Run {
  /** From starting the process to its end. */
  readonly seconds: number
  /** What it wrote to stdout. */
  readonly output: string
  readonly usage: Usage
}

/** Runs a program of this project in a fresh process. Rejects, with what it complained about, if it fails. */
export async function runToEnd(program: string, args: readonly string[], env: Environment): Promise<Run> {
  const began = performance.now()
  const child = forkProbed(program, args, env)
  const output = said(child.stdout)
  const complaints = said(child.stderr)
  let usage: Usage | undefined
  child.on('message', (message) => {
    if (isUsage(message)) usage = message
  })
  const [code] = await once(child, 'close')
  if (code !== 0 || usage === undefined) {
    throw new Error(`expected ${program} ${args.join(' ')} to succeed, got exit code ${String(code)}: ${complaints()}`)
  }
  return { seconds: (performance.now() - began) / 1000, output: output(), usage }
}
