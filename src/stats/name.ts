import { Sql } from '../../clickhouse/index.js'

/** A column or alias whose name is written in this program; no client's string gets here. */
export function name(written: string): Sql {
  if (!/^[A-Za-z_]\w*$/.test(written)) throw new RangeError(`expected the name of a column, got ${written}`)
  return new Sql([written], [])
}
