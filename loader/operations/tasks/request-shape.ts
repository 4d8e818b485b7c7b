import { isAbsolute } from 'node:path'

/** Says of what came as JSON whether it is of a type. */
export type Accepts<T> = (value: unknown) => value is T

type Check = (value: unknown) => boolean

export const isFlag: Check = (value) => typeof value === 'boolean'
export const isText: Check = (value) => typeof value === 'string'
export const isPath: Check = (value) => typeof value === 'string' && isAbsolute(value) && !value.includes('\0')
export const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1

export function isWhole(min: number, max: number): Check {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

export function isOneOf(values: readonly unknown[]): Check {
  return (value) => values.includes(value)
}

export function isNullOr(check: Check): Check {
  return (value) => value === null || check(value)
}

/** For what may be missing. */
export function isMissingOr(check: Check): Check {
  return (value) => value === undefined || check(value)
}

export function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}

export function isNull(value: unknown): value is null {
  return value === null
}

/** Whether each field is what it should be, and there are no others. */
export function shape<T extends object>(checks: Readonly<Record<keyof T, Check>>): Accepts<T> {
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const fields = new Map<string, unknown>(Object.entries(value))
    return (
      Object.entries<Check>(checks).every(([name, check]) => check(fields.get(name))) &&
      [...fields.keys()].every((name) => Object.hasOwn(checks, name))
    )
  }
}
