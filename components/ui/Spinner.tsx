/** Draws a turning ring that says "working on it". Decoration: the control beside it is `aria-busy`. */
export function Spinner() {
  return <span class="spin" aria-hidden="true" />
}
