import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** `open`: how it starts; from then on whoever reads it opens and closes it. `onOpen`: called whenever it is opened. */
export interface DisclosureProps {
  title: ComponentChildren
  open: boolean
  onOpen?: (() => void) | undefined
  children: ComponentChildren
}

/** Something to fold out, with its title always in sight. */
export function Disclosure({ title, open, onOpen, children }: DisclosureProps) {
  // Kept: a number that changes would otherwise shut it in the hands of its reader.
  const [first] = useState(open)
  return (
    <details open={first} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
