/**
 * Does `work` with a signal that is aborted when `signal` is, or with a TimeoutError after so many seconds; 0 is never.
 * Node's own AbortSignal.timeout would keep its timer, and the signal, long after the work is done.
 */
export async function withDeadline<R>(
  seconds: number,
  signal: AbortSignal | undefined,
  work: (deadline: AbortSignal) => Promise<R>,
): Promise<R> {
  const controller = new AbortController()
  const onAbort = (): void => controller.abort(signal?.reason)
  const onTimeout = (): void => controller.abort(new DOMException(`no answer in ${seconds} seconds`, 'TimeoutError'))
  const timer = seconds > 0 ? setTimeout(onTimeout, seconds * 1000) : undefined
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) onAbort()
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}
