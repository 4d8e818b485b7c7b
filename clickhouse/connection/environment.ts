import { z } from 'zod'
import { ConfigError, type WrongVariable } from './config-error.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads each of the settings from the environment. An empty variable is as if it were not set. Throws a ConfigError. */
export function readEnvironment<S extends z.ZodRawShape>(settings: S, env: Environment): z.output<z.ZodObject<S>> {
  const variables = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const read = z.object(settings).safeParse(Object.fromEntries(Object.keys(settings).map((name) => [name, variables])))
  if (read.success) return read.data
  throw new ConfigError(wrongVariables(read.error))
}

/** Each once, also where several settings depend on it. */
function wrongVariables({ issues }: z.ZodError): readonly WrongVariable[] {
  const wrong = issues.map(({ path, message }) => ({ variable: String(path.at(-1)), wrong: message }))
  return [...new Map(wrong.map((each) => [`${each.variable} ${each.wrong}`, each])).values()]
}

/** What is said of a value that cannot be used. */
export function wrongValue(value: unknown, expected: string): string {
  return `is "${value}": expected ${expected}`
}

export function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  return z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max, {
      error: ({ input }) => wrongValue(input, `a whole number from ${min} to ${max}`),
    })
    .transform(Number)
}
