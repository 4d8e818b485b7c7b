import type { Page } from 'playwright-core'
import { settled } from './settled.js'

/** What a page shows in one place, and what it tells of it to who points there. */
export interface Cell {
  readonly text: string
  readonly about: string | null
  /** Where its link leads. */
  readonly to: string | null
}

/** The rows of a table, by the headings of its columns; the last one is its foot, where it has one. */
export type Row = Readonly<Record<string, Cell>>

/** Opens all that can be folded, or folds it. */
export function unfold(page: Page, isOpen = true): Promise<void> {
  return page.evaluate((open) => {
    for (const folded of document.querySelectorAll('details')) folded.open = open
  }, isOpen)
}

/** The table that is called so, unfolded first if need be. */
export async function tableCalled(page: Page, caption: string): Promise<Row[]> {
  await settled(page)
  await unfold(page)
  const table = page.locator('table', { has: page.locator(`caption:text-is("${caption}")`) }).first()
  await table.waitFor()
  return table.evaluate((element) => {
    const headings = Array.from(element.querySelectorAll('thead th')).map((head) =>
      (head.textContent ?? '').replace(/ [↑↓]$/, '').trim(),
    )
    return Array.from(element.querySelectorAll('tbody tr, tfoot tr')).map((row) =>
      Object.fromEntries(
        Array.from(row.querySelectorAll('td')).map((cell, index) => [
          headings[index] ?? '',
          {
            text: (cell.textContent ?? '').trim(),
            about: cell.querySelector('[data-about]')?.getAttribute('data-about') ?? null,
            to: cell.querySelector('a')?.getAttribute('href') ?? null,
          },
        ]),
      ),
    )
  })
}
