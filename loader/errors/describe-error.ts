import { ReelhouseError } from '../../clickhouse/errors/reelhouse-error.js'
import { describeSystemError, isSystemError } from '../../clickhouse/errors/system-error.js'
import { printable } from '../text/printable.js'

/** An error in one line for whoever runs the program. */
export function describeError(error: unknown): string {
  return printable(describe(error).replace(/\s*\n\s*/g, ' '))
}

/** The same for everybody who may see the accounts of loads: without folders, hosts, and what is in the drop. */
export function describePublicly(error: unknown, folders: readonly string[]): string {
  if (isSystemError(error, 'ENOSPC')) return 'the disk is full (DISK_FULL).'
  if (!(error instanceof ReelhouseError)) return 'The load failed; the reason is in the log of whoever ran it.'
  return folders.reduce((text, folder) => text.replaceAll(`${folder}/`, ''), error.publicMessage)
}

function describe(error: unknown): string {
  if (error instanceof ReelhouseError) return error.operatorMessage
  if (isSystemError(error)) return describeSystemError(error)
  return `unexpected failure: ${withCauses(error)}. This is a defect: please report it.`
}

/** What was thrown and where, and what it came of: the log has to do for finding the defect. */
function withCauses(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = /\n\s*(at .*)/.exec(error.stack ?? '')?.[1]
  const where = place === undefined ? '' : ` ${place}`
  return `${String(error)}${where}${error.cause === undefined ? '' : `, because of ${withCauses(error.cause)}`}`
}
