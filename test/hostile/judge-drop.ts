import { LoadError } from '../../loader/errors/load-error.js'
import { type Drained, drain } from '../unit/loader/drained.js'
import { internalsIn } from './internals.js'

export type DropOutcome = { readonly read: Drained } | { readonly refused: string }

/** Reads a whole drop. Rejects where it fails in another way than with a LoadError that a person may read, or tells of internals. */
export async function outcomeOf(path: string): Promise<DropOutcome> {
  try {
    const read = await drain(path)
    for (const { reason, column } of read.rejected) checkMessage(`${column}: ${reason}`)
    for (const what of [...read.readAs, ...read.ignored, ...read.missing]) checkMessage(what)
    return { read }
  } catch (error) {
    return { refused: refusalIn(error) }
  }
}

/** The code of a LoadError; throws anything else, and what says too little or too much. */
export function refusalIn(error: unknown): string {
  if (!(error instanceof LoadError)) throw error
  checkMessage(error.message)
  if (error.message.length < 20) throw new Error(`expected a message, got ${error.message}`)
  return error.code
}

const MOST_CHARACTERS = 10_000

function checkMessage(message: string): void {
  const internals = internalsIn(message)
  if (internals !== null) throw new Error(`expected no internals in a message, got ${internals}`)
  if (message.length > MOST_CHARACTERS) throw new Error(`expected a message, got ${message.length} characters of one`)
}
