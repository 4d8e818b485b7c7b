import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type Driven, isDriven, type Job } from './job.js'

export interface Driver {
  /** One job at a time. Rejects if an answer is not what it should be. */
  drive(job: Job): Promise<Driven>
  stop(): void
}

export function startDriver(): Driver {
  const child = fork(new URL('./driver.js', import.meta.url))
  const ended = once(child, 'exit').then(() => {
    throw new Error('expected the clients to do their job, but their process ended')
  })
  ended.catch(() => {})
  return {
    async drive(job) {
      const done = once(child, 'message')
      child.send(job)
      const [driven]: unknown[] = await Promise.race([done, ended])
      if (!isDriven(driven)) throw new TypeError(`expected what the clients measured, got ${JSON.stringify(driven)}`)
      return driven
    },
    stop: () => child.disconnect(),
  }
}
