const settled = Promise.resolve()

/** Calls back when everybody has been told of the promises that have settled by now, as DataLoader waits for it. */
export function afterPromises(callback: () => void): void {
  settled.then(() => process.nextTick(callback))
}
