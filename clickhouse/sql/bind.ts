export type BoundValue = number | string | boolean | readonly number[] | readonly string[]

/** A value with the ClickHouse type it is sent as. Made by `bind.*`, read by `sql`. */
export class Bound {
  constructor(
    readonly type: string,
    readonly value: BoundValue,
  ) {}
}

interface Range {
  readonly min: number
  readonly max: number
}

// Integers beyond 2^53 are not exact in JavaScript, so the 64-bit types end there too.
const INTEGERS = {
  UInt8: { min: 0, max: 2 ** 8 - 1 },
  UInt16: { min: 0, max: 2 ** 16 - 1 },
  UInt32: { min: 0, max: 2 ** 32 - 1 },
  UInt64: { min: 0, max: Number.MAX_SAFE_INTEGER },
  Int32: { min: -(2 ** 31), max: 2 ** 31 - 1 },
  Int64: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
} satisfies Record<string, Range>

function checkInteger(type: keyof typeof INTEGERS, value: number): void {
  const { min, max } = INTEGERS[type]
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`expected a whole number from ${min} to ${max} for ${type}, got ${value}`)
  }
}

function checkFinite(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`expected a finite number for Float64, got ${value}`)
}

function integer(type: keyof typeof INTEGERS): (value: number) => Bound {
  return (value) => {
    checkInteger(type, value)
    return new Bound(type, value)
  }
}

function integers(type: keyof typeof INTEGERS): (values: readonly number[]) => Bound {
  return (values) => {
    for (const value of values) checkInteger(type, value)
    return new Bound(`Array(${type})`, [...values])
  }
}

/**
 * Typed values for `sql`. Each checks its range and throws a RangeError that names the type, the range and the value.
 * A negative zero arrives as zero; a lone surrogate in a string arrives as U+FFFD.
 */
export const bind = {
  uint8: integer('UInt8'),
  uint16: integer('UInt16'),
  uint32: integer('UInt32'),
  uint64: integer('UInt64'),
  int32: integer('Int32'),
  int64: integer('Int64'),
  float64(value: number): Bound {
    checkFinite(value)
    return new Bound('Float64', value)
  },
  string: (value: string): Bound => new Bound('String', value),
  bool: (value: boolean): Bound => new Bound('Bool', value),
  uint8s: integers('UInt8'),
  uint16s: integers('UInt16'),
  uint32s: integers('UInt32'),
  uint64s: integers('UInt64'),
  int32s: integers('Int32'),
  int64s: integers('Int64'),
  float64s(values: readonly number[]): Bound {
    for (const value of values) checkFinite(value)
    return new Bound('Array(Float64)', [...values])
  },
  strings: (values: readonly string[]): Bound => new Bound('Array(String)', [...values]),
}
