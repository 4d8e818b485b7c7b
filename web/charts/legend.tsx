import type { ReactNode } from 'react'

interface LegendProps {
  readonly entries: readonly { readonly name: string; readonly color: string }[]
}

/** Which colour is what; the chart's table says it to who does not see it. */
export function Legend({ entries }: LegendProps): ReactNode {
  return (
    <ul className="legend" aria-hidden="true">
      {entries.map(({ name, color }) => (
        <li key={name}>
          <span style={{ background: color }} />
          {name}
        </li>
      ))}
    </ul>
  )
}
