import { useEffect } from 'react'

/** What the browser's tab, its history and its bookmarks call the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Reelhouse`
  }, [title])
}
