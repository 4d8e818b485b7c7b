import type { ClickHouseConfig } from '../config.js'
import { DOUBTFUL_PINS } from './doubtful-pins.js'
import { limitPins, timePins } from './limits.js'
import { LOUD_PINS, PARSER_PINS } from './loud-pins.js'
import type { Pins } from './pin.js'
import { SILENT_PINS } from './silent-pins.js'

/** What a connection of the embedded engine is set to once, as it takes it: every pin there is. */
export function embeddedPins(config: ClickHouseConfig): Pins {
  const { reading, exporting, writing } = SILENT_PINS
  const limits = { ...limitPins(config), ...timePins(config.maxExecutionSeconds) }
  return { ...PARSER_PINS, ...LOUD_PINS, ...DOUBTFUL_PINS, ...reading, ...exporting, ...writing, ...limits }
}
