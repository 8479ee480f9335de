/** `height`: of the bar that is on its way, in CSS pixels. */
export interface BarPlaceholderProps {
  height: number
}

/** The bar's empty place, so that the page does not move when the bar comes. Hidden from assistive technology. */
export function BarPlaceholder({ height }: BarPlaceholderProps) {
  return <div class="bar" aria-hidden="true" style={{ minHeight: `${height}px` }} />
}
