import { resolve } from 'node:path'
import { Option } from 'commander'
import { type LoadMode, loadModes } from '../../../clickhouse/index.js'
import { reportJson, reportText } from '../../account/load-report.js'
import { FIRST_YEAR, LAST_YEAR } from '../../parse/calendar.js'
import { type QuoteEscape, quoteEscapes } from '../../parse/dialect.js'
import { type DateOrder, type DecimalMark, dateOrders, decimalMarks, ORDINARY } from '../../parse/notation.js'
import { MIN_SIZE } from '../../verify/min-size.js'
import { column, share, wholeNumber } from '../arguments.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print } from '../terminal.js'

interface LoadFlags {
  readonly mode: LoadMode
  readonly deleted?: string
  readonly force?: true
  readonly json?: true
  readonly column: ReadonlyMap<string, string>
  readonly decimal?: DecimalMark
  readonly dates?: DateOrder
  readonly yearsFrom?: number
  readonly maxRejected: number
  readonly minSize: number
  readonly quoteEscape?: QuoteEscape
}

export const addLoad: AddCommand = (program, terminal) => {
  const load = program
    .command('load')
    .description('Loads a drop (.csv, .csv.gz or .zip) and publishes it.')
    .argument('<file>', 'the drop')
    .addOption(
      new Option('--mode <mode>', 'what it is: all movies; all of its months; or movies to add and replace')
        .choices(loadModes)
        .default('full'),
    )
    .option('--deleted <file>', 'ids of movies that are gone, one a line; with --mode upsert')
    .option('--force', 'load it also if nothing in it is new')
    .option('--json', 'print the report as one line of JSON')
    .addOption(
      new Option('--column <name=header>', 'read a column from a header of another name; may be repeated')
        .argParser(column)
        .default(new Map<string, string>(), 'each column from the header of its own name'),
    )
    .addOption(new Option('--decimal <mark>', 'what numbers have before their decimals').choices(decimalMarks))
    .addOption(new Option('--dates <order>', 'the order of month, day and year in dates').choices(dateOrders))
    .addOption(
      new Option('--years-from <year>', 'the first of the hundred years that years of two digits are in').argParser(
        wholeNumber(FIRST_YEAR, LAST_YEAR - 99),
      ),
    )
    .addOption(
      new Option('--max-rejected <share>', 'how many records may be unreadable').argParser(share).default(0.01, '1%'),
    )
    .addOption(
      new Option('--min-size <share>', 'of the movies of the last full drop, how many a full one must have; 0: any')
        .argParser(share)
        .default(MIN_SIZE, '80%'),
    )
    .addOption(new Option('--quote-escape <how>', 'how quotes in quoted fields are written').choices([...quoteEscapes]))
  load.action(async (path: string, { deleted, mode, maxRejected, minSize, quoteEscape, ...flags }: LoadFlags) => {
    if (deleted !== undefined && mode !== 'upsert') {
      load.error(`error: option '--deleted <file>' goes with --mode upsert, got --mode ${mode}`)
    }
    const report = await runTask(terminal, 'load', {
      path: resolve(path),
      columns: [...flags.column],
      notation: {
        ...ORDINARY,
        decimal: flags.decimal ?? null,
        dates: flags.dates ?? null,
        yearsFrom: flags.yearsFrom ?? null,
      },
      maxRejected,
      minSize,
      quoteEscape,
      mode,
      ...(deleted !== undefined && { deleted: resolve(deleted) }),
      force: flags.force === true,
    })
    print(terminal, flags.json === true ? reportJson(report) : reportText(report))
  })
}
