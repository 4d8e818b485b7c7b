import { tracingChannel } from 'node:diagnostics_channel'

/** Something that takes a while and can be seen in a trace. Nothing in it is a client's, or comes out of a drop. */
export interface Step {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Tells of steps whoever listens: nobody, where nothing is traced. */
export const steps = tracingChannel<unknown, Step>('reelhouse:step')

/** Does the work as a step of its own, of which steps and statements in it are parts. */
export function asStep<R>(name: string, attributes: Step['attributes'], work: () => Promise<R>): Promise<R> {
  return steps.tracePromise(work, { name, attributes })
}
