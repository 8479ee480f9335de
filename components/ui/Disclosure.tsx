import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** `open`: the initial state; afterwards the user opens and closes it. `onOpen`: called whenever it is opened. */
export interface DisclosureProps {
  title: ComponentChildren
  open: boolean
  onOpen?: (() => void) | undefined
  children: ComponentChildren
}

/** Shows a title that expands to its content. */
export function Disclosure({ title, open, onOpen, children }: DisclosureProps) {
  // The initial value is kept: a redraw would otherwise close it while somebody reads it.
  const [first] = useState(open)
  return (
    <details open={first} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
