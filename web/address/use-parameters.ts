import { useSearchParams } from 'wouter'

/** The view's state in the address; null is left out of it. */
export interface Parameters {
  get(name: string): string | null
  /** Leads to another view, from which the browser's Back leads here. */
  set(changes: Readonly<Record<string, string | null>>): void
  /** The same without another step for Back, as for each of the letters of a word. */
  replace(changes: Readonly<Record<string, string | null>>): void
}

export function useParameters(): Parameters {
  const [parameters, setParameters] = useSearchParams()
  const change = (changes: Readonly<Record<string, string | null>>, replace: boolean): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace },
    )
  return {
    get: (name) => parameters.get(name),
    set: (changes) => change(changes, false),
    replace: (changes) => change(changes, true),
  }
}
