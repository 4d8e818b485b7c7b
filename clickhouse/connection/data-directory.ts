import { resolve } from 'node:path'

/** The folder of everything that is kept on this machine. Absolute. */
export function dataDirectory({ DATA_DIR }: { readonly DATA_DIR?: string | undefined }): string {
  return resolve(DATA_DIR || './data')
}
