import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Opens and closes a menu. Escape, and a click or focus elsewhere, closes it; the arrow keys go from one entry to the next. */
export function useMenu() {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  // A layout effect, so that it runs before the user can press another key.
  useLayoutEffect(() => {
    if (!isOpen) return
    const listening = new AbortController()
    const { signal } = listening
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    const press = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (event.key !== 'Escape' && step === undefined) return
      // Escape would close the popup, and the list around uses the arrow keys.
      event.preventDefault()
      if (step !== undefined) return goTo(box.current, step)
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', leave, { signal })
    document.addEventListener('focusin', leave, { signal })
    document.addEventListener('keydown', press, { signal, capture: true })
    return () => listening.abort()
  }, [isOpen])

  return {
    isOpen,
    /** Ref for the element that holds the button, which comes first, and the entries. */
    box,
    toggle: () => setOpen(!isOpen),
    /** Closes the menu, returns the focus to its button, then calls `act`. */
    choose(act: () => void) {
      setOpen(false)
      box.current?.querySelector('button')?.focus()
      act()
    },
  }
}

/** Moves the focus from the button or an entry to the next or previous entry; after the last comes the first. */
function goTo(box: HTMLElement | null, step: number) {
  const [, ...entries] = box?.querySelectorAll('button') ?? []
  const at = entries.findIndex((entry) => entry.matches(':focus'))
  const from = at < 0 && step < 0 ? 0 : at
  entries[(from + step + entries.length) % entries.length]?.focus()
}
