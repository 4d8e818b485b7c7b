/** Whether something is done within so many milliseconds; it goes on if not. Rejects with it, and with nothing later. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const done = work.then(() => true)
  done.catch(() => {}) // nobody may be waiting by then
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  try {
    return await Promise.race([done, late])
  } finally {
    clearTimeout(timer)
  }
}
