import type { AddCommand } from '../terminal.js'

/** The server is a program of its own, which this one only begins: nothing of it is used here. */
const SERVER = new URL('../../../src/main.js', import.meta.url)

export const addStart: AddCommand = (program) => {
  program
    .command('start')
    .description('Serves the explorer and GraphQL, as the environment says (PORT, DATA_DIR, CLICKHOUSE_URL, DROPS …).')
    .action(async () => {
      await import(SERVER.href)
    })
}
