import type { ClickHouse, Sql } from '../../../clickhouse/index.js'

/** The same ClickHouse; `before` sees every statement first (of an insert, the table), and its failure is the statement's. */
export function watched(ch: ClickHouse, before: (statement: Sql) => void | Promise<void>): ClickHouse {
  return {
    engine: ch.engine,
    prefix: ch.prefix,
    get statements() {
      return ch.statements
    },
    async query(statement, shape, options) {
      await before(statement)
      return ch.query(statement, shape, options)
    },
    async lines(statement, options) {
      await before(statement)
      return ch.lines(statement, options)
    },
    async command(statement, options) {
      await before(statement)
      return ch.command(statement, options)
    },
    async stream(statement, format, options) {
      await before(statement)
      return ch.stream(statement, format, options)
    },
    async insert(table, columns, rows, format) {
      await before(table)
      return ch.insert(table, columns, rows, format)
    },
    lock: (name) => ch.lock(name),
    ping: () => ch.ping(),
    close: () => ch.close(),
  }
}

/** A statement with its values in it, to be looked at and not to be sent. */
export function written({ text, values }: Sql): string {
  return text.replace(/\{(\w+):[^}]*\}/g, (_, name: string) => String(values[name])).replace(/\s+/g, ' ')
}
