/** `height`: of the bar that is on its way, in CSS pixels. */
export interface BarPlaceholderProps {
  height: number
}

/** The bar's empty place, so that the page stands still when the bar comes. Nobody is told of it. */
export function BarPlaceholder({ height }: BarPlaceholderProps) {
  return <div class="bar" aria-hidden="true" style={{ minHeight: `${height}px` }} />
}
