import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { copyFile, utimes } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** `npm run dev`: compiles what changes, and starts the server again, which keeps its data. Ends with either of them. */
const MAIN = 'dist/src/main.js'
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

const children = [
  node(compiler, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'),
  node('--watch', '--watch-preserve-output', MAIN),
]

// The compiler leaves SQL alone, and Node sees only modules.
watch('clickhouse', { recursive: true, persistent: false }, (_, name) => {
  if (name?.endsWith('.sql')) void restartWith(name)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)

/** In a group of its own: the compiler is a program that starts another one. */
function node(...args: string[]): ChildProcess {
  return spawn(process.execPath, args, { stdio: 'inherit', detached: true }).on('exit', end)
}

async function restartWith(name: string): Promise<void> {
  await copyFile(join('clickhouse', name), join('dist/clickhouse', name)).catch(console.error)
  await utimes(MAIN, new Date(), new Date())
}

function end(): void {
  for (const { pid, exitCode, signalCode } of children.splice(0)) {
    const runs = exitCode === null && signalCode === null
    if (pid !== undefined && runs) process.kill(-pid, 'SIGTERM')
  }
}
