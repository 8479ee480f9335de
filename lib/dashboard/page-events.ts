/**
 * Calls back at each event of these types that the browser itself has dispatched, until the signal. What a page dispatches says nothing:
 * it could do so a thousand times a second.
 */
export function onTrusted(
  target: EventTarget,
  types: readonly string[],
  callback: (event: Event) => void,
  signal: AbortSignal,
): void {
  const heed = (event: Event) => event.isTrusted && callback(event)
  // Captured: a page that stops an event on its way does not keep it from us.
  for (const type of types) target.addEventListener(type, heed, { signal, capture: true })
}
