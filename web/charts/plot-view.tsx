import { type PlotOptions, plot } from '@observablehq/plot'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

interface PlotViewProps {
  /** Called for each width that the chart gets. */
  readonly draw: (width: number) => PlotOptions
  /** In pixels; kept free before there is anything to draw, so that nothing moves. */
  readonly height: number
  /** The sentence that stands for the chart where it cannot be seen. */
  readonly label: string
}

/** In pixels: with less, there is no room beside the labels. */
const LEAST_WIDTH = 240

/** A chart by Observable Plot, as wide as the room that there is. */
export function PlotView({ draw, height, label }: PlotViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || width === null) return
    const drawn = plot({ ...draw(width), width, height, className: 'plot', style: { background: 'transparent' } })
    drawn.setAttribute('aria-hidden', 'true') // the box around it says what there is to see
    element.replaceChildren(drawn)
  }, [draw, width, height])
  return <div ref={box} className="plot-box" role="img" aria-label={label} style={{ minHeight: height }} />
}

/** In whole pixels; null before it is known. */
function useWidth(box: { readonly current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth } = element
      if (clientWidth > 0) setWidth(Math.max(clientWidth, LEAST_WIDTH)) // what waits for something is not laid out
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
