import { constants } from 'node:os'
import { DataType, load, open } from 'ffi-rs'

/** How processes end that the system, or V8 when its heap is full, ends. */
const CRASHES = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGSYS', 'SIGTRAP', 'SIGTSTP'] as const

/** More than a `struct sigaction` takes anywhere. */
const STRUCT_BYTES = 256

/** What is loaded anyway: by no name on Linux, whose C libraries have several. */
const LIBC = process.platform === 'darwin' ? '/usr/lib/libSystem.B.dylib' : ''

const NOTHING = Buffer.alloc(0)

/**
 * Remembers what happens at crashes, and returns what restores it. The embedded engine has itself called at them; it writes
 * to a thread that only the server program has, and then sleeps: a process that should be dead keeps its port.
 */
export function keepCrashSignals(): () => void {
  open({ library: 'process', path: LIBC })
  const before = CRASHES.map((name) => {
    const action = Buffer.alloc(STRUCT_BYTES)
    const signal = constants.signals[name]
    sigaction(signal, NOTHING, action)
    return { signal, action }
  })
  return () => {
    for (const { signal, action } of before) sigaction(signal, action, NOTHING)
  }
}

/** An empty buffer is no structure: then nothing is set, or read. */
function sigaction(signal: number, set: Buffer, got: Buffer): void {
  const failed = load({
    library: 'process',
    funcName: 'sigaction',
    retType: DataType.I32,
    paramsType: [
      DataType.I32,
      set.length > 0 ? DataType.U8Array : DataType.I64,
      got.length > 0 ? DataType.U8Array : DataType.I64,
    ],
    paramsValue: [signal, set.length > 0 ? set : 0, got.length > 0 ? got : 0],
  })
  if (failed !== 0) throw new Error(`expected sigaction to take signal ${signal}, it failed`)
}
