/** `height`: of the bar that is being loaded, in CSS pixels. */
export interface BarPlaceholderProps {
  height: number
}

/** Reserves the bar's place, so that the page does not move when the bar comes. Hidden from assistive technology. */
export function BarPlaceholder({ height }: BarPlaceholderProps) {
  return <div class="bar" aria-hidden="true" style={{ minHeight: `${height}px` }} />
}
