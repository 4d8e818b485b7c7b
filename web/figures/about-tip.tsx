import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Shown {
  readonly text: string
  readonly left: number
  readonly top: number
}

const MARGIN = 8

/** One bubble for all figures of the page: it tells what the one that is pointed at, or has the focus, is a number of. */
export function AboutTip(): ReactNode {
  const [shown, setShown] = useState<Shown | null>(null)
  const bubble = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const show = (event: Event): void => {
      const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-about]') : null
      const text = at?.dataset['about']
      if (at === null || text === undefined) {
        setShown(null)
        return
      }
      const { left, bottom } = at.getBoundingClientRect()
      setShown({ text, left, top: bottom + MARGIN })
    }
    const hide = (): void => setShown(null)
    const hideOnEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('keydown', hideOnEscape)
    window.addEventListener('scroll', hide, true)
    return () => {
      document.removeEventListener('pointerover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('keydown', hideOnEscape)
      window.removeEventListener('scroll', hide, true)
    }
  }, [])
  // It may not reach over the edge of the window, which is not known before its text is laid out.
  useEffect(() => {
    const element = bubble.current
    if (element === null || shown === null) return
    const { width, height } = element.getBoundingClientRect()
    const left = Math.max(MARGIN, Math.min(shown.left, window.innerWidth - width - MARGIN))
    const isBelow = shown.top + height < window.innerHeight
    element.style.left = `${left}px`
    element.style.top = `${isBelow ? shown.top : Math.max(MARGIN, shown.top - height - 4 * MARGIN)}px`
  }, [shown])
  if (shown === null) return null
  return (
    <div ref={bubble} className="about-tip" role="tooltip" style={{ left: shown.left, top: shown.top }}>
      {shown.text}
    </div>
  )
}
