import { col, decodeRows } from '../../sql/rows.js'
import { bind, type Sql, sql } from '../../sql/sql.js'
import { DatabaseError, type DatabaseErrorCode } from '../database-error.js'
import { toDatabaseError } from '../to-database-error.js'
import { DOUBTFUL_PINS } from './doubtful-pins.js'
import { LOUD_PINS, PARSER_PINS, REFUSED } from './loud-pins.js'
import { type Pins, settingsText } from './pin.js'
import { SILENT_PINS } from './silent-pins.js'

/** Gives the rows of a SELECT that has these settings, as lines of JSONCompactEachRow. */
export type ReadWith = (statement: Sql, settings: string) => Promise<string>

/** How long what a server says of its settings is believed when statements fail, in milliseconds. */
const BELIEVED_MS = 1000

/** How a statement fails by the settings that it is to tell of. */
const HIDING: ReadonlySet<DatabaseErrorCode> = new Set(['INTERNAL', 'TIMEOUT', 'TOO_COSTLY'])

const WHERE_DIFFERENT: Pins = { ...LOUD_PINS, ...DOUBTFUL_PINS }

const KNOWN: Pins = { ...WHERE_DIFFERENT, ...PARSER_PINS, ...REFUSED }

/** What stands behind SETTINGS in the statements that one server is sent. */
export class ServerPins {
  readingText = ''
  exportingText = ''
  writingText = ''
  /** For the URL of a statement whose text can have no settings. */
  writing: Pins = {}
  #readAt = Number.NEGATIVE_INFINITY
  #looking = Promise.resolve()

  constructor(
    private readonly limits: Pins,
    private readonly read: ReadWith,
  ) {
    this.#adopt(WHERE_DIFFERENT)
  }

  /**
   * Learns where the server's own values differ from ours, and whether it takes ours. Throws a DatabaseError SETTINGS
   * that names one that it does not take, or that something on the way replaces.
   */
  async learn(): Promise<void> {
    this.#adopt(await this.#deviating())
    await this.read(sql`SELECT 1`, this.readingText)
  }

  /** Looks again, because a statement with this `readingText` has failed. Whether it would be sent with another one now. */
  async haveChanged(before: string): Promise<boolean> {
    if (performance.now() - this.#readAt >= BELIEVED_MS) {
      this.#looking = this.#deviating().then((deviating) => this.#adopt(deviating))
    }
    await this.#looking // others may have failed at the same time
    return this.readingText !== before
  }

  #adopt(deviating: Pins): void {
    this.writing = { ...SILENT_PINS.writing, ...this.limits, ...deviating }
    this.readingText = settingsText({ ...SILENT_PINS.reading, ...this.limits, ...deviating })
    this.exportingText = settingsText({
      ...SILENT_PINS.reading,
      ...SILENT_PINS.exporting,
      ...this.limits,
      ...deviating,
    })
    this.writingText = settingsText(this.writing)
  }

  async #deviating(): Promise<Pins> {
    this.#readAt = performance.now()
    const names = Object.keys(KNOWN)
    const asked = sql`SELECT name, value FROM system.settings WHERE name IN ${bind.strings(names)}`
    const answer = await this.read(asked, settingsText({ ...SILENT_PINS.reading, ...this.limits })).catch(unlessRefused)
    if (answer === null) return WHERE_DIFFERENT // one of them even keeps this from being answered
    const differing = decodeRows(answer, { name: col.string, value: col.string }).filter(
      ({ name, value }) => value !== String(KNOWN[name]),
    )
    for (const { name, value } of differing) {
      if (name in PARSER_PINS) throw replaced(name, value)
      if (name in REFUSED) throw refused(name, value)
    }
    return Object.fromEntries(differing.map(({ name }) => [name, KNOWN[name] ?? 0]))
  }
}

function unlessRefused(error: unknown): null {
  if (HIDING.has(toDatabaseError(error).code)) return null
  throw error
}

function refused(name: string, value: string): DatabaseError {
  const expected = KNOWN[name] === '' ? 'empty' : KNOWN[name]
  return new DatabaseError('SETTINGS', `expected the setting ${name} to be ${expected}, got ${value}`)
}

function replaced(name: string, value: string): DatabaseError {
  const expected = KNOWN[name]
  return new DatabaseError(
    'SETTINGS',
    `expected the setting ${name} as it was sent, ${expected}, got ${value}, which something between adds`,
  )
}
