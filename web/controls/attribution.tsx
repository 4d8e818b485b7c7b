import type { ReactNode } from 'react'
import { leftOut } from '../address/left-out.js'
import { oneOf } from '../address/read-parameters.js'
import { useParameters } from '../address/use-parameters.js'
import type { Attribution } from '../schema-types.js'
import { LeftOut } from '../states/left-out.js'
import { Segments } from './segments.js'

const NAME = 'attribution'

const VALUES = [
  { value: 'FULL', label: 'Counted whole' },
  { value: 'SPLIT', label: 'Shared' },
] as const

/** How a movie of several groups counts in one of them, as the address has it. */
export function useAttribution(): Attribution {
  const { get } = useParameters()
  return oneOf(['FULL', 'SPLIT'], get(NAME)?.toUpperCase() ?? null)
}

/** Switches it in place. */
export function AttributionSwitch(): ReactNode {
  const { get, set } = useParameters()
  const chosen = useAttribution()
  const choose = (value: Attribution): void => set({ [NAME]: value === 'FULL' ? null : value.toLowerCase() })
  return (
    <>
      <Segments label="How a movie of several groups counts" values={VALUES} chosen={chosen} choose={choose} />
      <LeftOut parts={leftOut(get, { [NAME]: chosen })} />
    </>
  )
}
