import { LoadError } from '../errors/load-error.js'
import type { Drop } from './drop.js'

/** Met while a drop is read: how it writes numbers or dates, or what a tool has emptied, has to be found out from the whole of it. */
export class UndecidedError extends Error {
  override readonly name = 'UndecidedError'

  constructor() {
    super('expected cells as the source writes them, got others')
  }
}

/**
 * A drop that is read as it comes for as long as its cells need no telling: those mean the same however others are to be
 * read. From the first block on that has others, it is read as `decide` opens it again.
 */
export function decidedDrop(drop: Drop, decide: () => Promise<Drop>): Drop {
  let [decided, isClosed] = [drop, false]
  const closeFirst = async (): Promise<void> => {
    if (!isClosed) await drop.close()
    isClosed = true
  }
  return {
    ...drop,
    get readAs() {
      return decided.readAs
    },
    get warnings() {
      return decided.warnings
    },
    async *blocks() {
      let done = 0
      try {
        for await (const block of drop.blocks()) {
          yield block
          done++
        }
        return
      } catch (error) {
        if (!(error instanceof UndecidedError)) throw error
      }
      await closeFirst()
      decided = await decide()
      if (decided.size !== drop.size) throw new LoadError('CHANGED', `${drop.name}: the file changed while it was read`)
      for await (const block of decided.blocks()) if (done-- <= 0) yield block
    },
    async close() {
      await closeFirst()
      if (decided !== drop) await decided.close()
    },
  }
}
