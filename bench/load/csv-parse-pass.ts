import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

/** A program of its own: reads the drop at its argument with csv-parse, and does nothing with it. */
const parser = parse({ relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
let records = 0
for await (const _record of createReadStream(process.argv[2] ?? '').pipe(parser)) records += 1
process.stdout.write(`${records}\n`)
