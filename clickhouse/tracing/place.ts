import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context } from '@opentelemetry/api'

/** Where in a trace the work that goes on belongs. It moves on while a request is answered. */
export interface Place {
  /** Its span is the parent of what begins now. */
  context: Context
}

/** The place of whatever is running; none where nothing is traced. */
export const places = new AsyncLocalStorage<Place>()
