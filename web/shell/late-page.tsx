import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { setUnreachable } from './unreachable.js'

const MS_BETWEEN_TRIES = 3000

/** A page whose code is loaded when it is first opened, also where the server is away at that moment. */
export function latePage<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().catch(() => loadedLater(load)))
}

async function loadedLater<Page>(load: () => Promise<Page>): Promise<Page> {
  setUnreachable(true)
  while (!(await isThere())) await new Promise((wake) => setTimeout(wake, MS_BETWEEN_TRIES))
  setUnreachable(false)
  try {
    return await load()
  } catch {
    location.reload() // the code is no longer there, or the browser remembers that it was not
    return new Promise(() => {})
  }
}

async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/health')).ok
  } catch {
    return false
  }
}
