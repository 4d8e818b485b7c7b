import { wholeNumber } from '../figures/format.js'

/** How many records of a drop became what. */
export interface Account {
  readonly read: number
  readonly movies: number
  readonly duplicates: number
  readonly repaired: number
  readonly rejected: number
}

export type AccountKind = Exclude<keyof Account, 'read'> | 'uncounted'

/** A part of the records of a drop. */
export interface AccountPart {
  readonly kind: AccountKind
  readonly label: string
  readonly records: number
  /** Of all records that were read, 0 to 1. */
  readonly share: number
}

const LABELS: Readonly<Record<Exclude<AccountKind, 'uncounted'>, string>> = {
  movies: 'movies',
  duplicates: 'duplicates',
  repaired: 'repaired',
  rejected: 'rejected',
}

const KINDS = ['movies', 'duplicates', 'repaired', 'rejected'] as const

/** What the records that were read became; together they are all of them. A load that failed may not have come so far. */
export function accountParts(account: Account): AccountPart[] {
  const { read } = account
  const share = (records: number): number => (read === 0 ? 0 : records / read)
  const told = KINDS.map((kind) => ({
    kind,
    label: LABELS[kind],
    records: account[kind],
    share: share(account[kind]),
  }))
  const rest = read - told.reduce((sum, { records }) => sum + records, 0)
  return rest > 0
    ? [...told, { kind: 'uncounted', label: 'not counted before it failed', records: rest, share: share(rest) }]
    : told
}

/** The same as an equation: "4,627 read = 4,626 movies + 1 duplicates + 0 repaired + 0 rejected". */
export function accountText(account: Account): string {
  const sum = accountParts(account).map(({ records, label }) => `${wholeNumber(records)} ${label}`)
  return `${wholeNumber(account.read)} read = ${sum.join(' + ')}`
}
