import { LoadError, quote } from '../errors/load-error.js'

/** Throws LoadError CONTRADICTION where there are ids of movies that are both in a drop and on its list of deleted ones. */
export function refuseContradictions(ids: readonly number[]): void {
  if (ids.length === 0) return
  throw new LoadError('CONTRADICTION', [
    'expected deleted movies not to be in the drop, got both for ',
    quote(`id ${ids.join(', ')}`, 'some ids'),
    '. Take them out of one of the two.',
  ])
}
