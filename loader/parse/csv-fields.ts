import { parse } from 'csv-parse/sync'

/** The fields of one record, given without its line end, as csv-parse reads them with `relax_quotes`. */
export function readFields(record: string, separator = ','): string[] {
  const [fields = []] = parse(record, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
  })
  return fields
}
