import { isMainThread } from 'node:worker_threads'
import { ASK_USAGE, currentUsage } from './usage.js'

/** Loaded into a measured process before its program: tells its parent what it uses, and does not outlive it. */
if (isMainThread && process.send !== undefined) {
  process.on('message', (message) => {
    if (message === ASK_USAGE) process.send?.(currentUsage())
  })
  process.on('exit', () => process.send?.(currentUsage()))
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}
