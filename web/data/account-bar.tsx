import type { ReactNode } from 'react'
import { type Account, type AccountKind, accountParts, accountText } from './account.js'

/** All records of a drop as one bar, and what they became: the parts add up to it. */
export function AccountBar({ account }: { readonly account: Account }): ReactNode {
  if (account.read === 0) return <span className="quiet">nothing read</span>
  const parts = accountParts(account).filter(({ records }) => records > 0)
  return (
    <div className="account" role="img" aria-label={accountText(account)} title={accountText(account)}>
      {parts.map(({ kind, share }) => (
        <span key={kind} className={`account-part account-${kind}`} style={{ flexGrow: share }} />
      ))}
    </div>
  )
}

const LEGEND: readonly (readonly [AccountKind, string])[] = [
  ['movies', 'movies'],
  ['duplicates', 'duplicates, of which the last one counts'],
  ['repaired', 'put together from two records'],
  ['rejected', 'rejected'],
  ['uncounted', 'not counted before it failed'],
]

/** Which part of the bars is what. */
export function AccountLegend(): ReactNode {
  return (
    <ul className="account-legend small quiet">
      {LEGEND.map(([kind, label]) => (
        <li key={kind}>
          <span className={`account-swatch account-${kind}`} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  )
}
