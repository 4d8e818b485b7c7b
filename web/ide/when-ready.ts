/** The query, its variables, its headers, and the answer. */
const EDITORS = 4
const MS_TO_SETTLE = 100
/** However long they take. */
const MOST_MS = 5000

/**
 * Marks the page once its editors are there. Until then, GraphiQL does nothing when it is told to run, or runs without the
 * variables; its button is not shown so early.
 */
export function markWhenReady(root: HTMLElement): void {
  const mark = (): void => {
    root.dataset['ready'] = ''
  }
  const observer = new MutationObserver(() => {
    if (root.querySelectorAll('.monaco-editor[role="code"]').length < EDITORS) return
    observer.disconnect()
    setTimeout(mark, MS_TO_SETTLE)
  })
  setTimeout(mark, MOST_MS)
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['role'] })
}
