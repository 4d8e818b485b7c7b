export const decimalMarks = ['point', 'comma'] as const
export type DecimalMark = (typeof decimalMarks)[number]

export const dateOrders = ['mdy', 'dmy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

/**
 * How a whole drop writes what can be written in several ways. Null is what nobody has told yet: a cell that depends on
 * it cannot be read. Whole numbers, numbers with a decimal point and dates that begin with a year of four digits do not.
 */
export interface Notation {
  readonly decimal: DecimalMark | null
  /** The marks of columns that have another one: a tool may write some as numbers and leave others as the text they were. */
  readonly decimalIn: Readonly<Record<string, DecimalMark>>
  /** Columns in which nothing shows that thousands are separated: a number that has only such a mark may have another decimal mark. */
  readonly doubtfulIn?: readonly string[]
  /** The order of day, month and year in dates that do not begin with a year of four digits. */
  readonly dates: DateOrder | null
  /** Years of two digits are among the hundred that begin with this one. */
  readonly yearsFrom: number | null
}

/** Of a drop as the source writes it, which needs to be told nothing. */
export const ORDINARY: Notation = { decimal: null, decimalIn: {}, dates: null, yearsFrom: null }

export function isOrdinary({ decimal, dates, yearsFrom }: Notation): boolean {
  return decimal === null && dates === null && yearsFrom === null
}

export const ORDERS: Readonly<Record<DateOrder, string>> = {
  mdy: 'month, day, year',
  dmy: 'day, month, year',
  ymd: 'year, month, day',
}

/** What is worth telling of a notation, for a load's report. */
export function describeNotation({ decimal, decimalIn, dates, yearsFrom }: Notation): string[] {
  const commas = Object.entries(decimalIn).flatMap(([column, mark]) => (mark === 'comma' ? [column] : []))
  return [
    ...(decimal === 'comma' ? ['numbers with decimal commas'] : []),
    ...(commas.length > 0 ? [`numbers with decimal commas in ${commas.join(', ')}`] : []),
    ...(dates === null ? [] : [`dates as ${ORDERS[dates]}`]),
    ...(yearsFrom === null ? [] : [`years of two digits as ${yearsFrom} to ${yearsFrom + 99}`]),
  ]
}
