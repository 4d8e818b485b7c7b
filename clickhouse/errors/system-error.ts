/** What Node throws where the system refuses something. */
export interface SystemError extends Error {
  readonly code: string
  readonly path?: string
}

/** Whether the system refused something; with `codes`, for one of these reasons. */
export function isSystemError(error: unknown, ...codes: readonly string[]): error is SystemError {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string')) return false
  return codes.length === 0 || codes.includes(error.code)
}

/** Null if what is read is not there. */
export async function nullIfMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null
    throw error
  }
}

/** In a line for whoever runs the program. */
export function describeSystemError({ message, code }: SystemError): string {
  if (code === 'ENOSPC') return `the disk is full (${message}). Free some space, then try again.`
  return `the system refused a file: ${message}. Check that path, or choose another one.`
}
