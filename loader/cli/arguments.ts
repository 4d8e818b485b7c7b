import { InvalidArgumentError } from 'commander'

/** Reads `name=header`, once more at every call. */
export function column(value: string, columns: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [name, header, ...rest] = value.split('=')
  if (!name || !header || rest.length > 0) {
    throw new InvalidArgumentError(`expected name=header, as in id=tmdb_id, got ${value}`)
  }
  return new Map(columns).set(name, header)
}

/** Reads `5%` or `0.05`. */
export function share(value: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(value)?.[1]
  const parsed = percent === undefined ? Number(value) : Number(percent) / 100
  if (value.trim() === '' || !(parsed >= 0 && parsed <= 1)) {
    throw new InvalidArgumentError(`expected 0% to 100%, or a share from 0 to 1, got ${value}`)
  }
  return parsed
}

export function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new InvalidArgumentError(`expected a whole number from ${min} to ${max}, got ${value}`)
    }
    return number
  }
}

/** As it stands in the catalog: a UInt32. */
export const snapshotNumber = wholeNumber(1, 2 ** 32 - 1)
