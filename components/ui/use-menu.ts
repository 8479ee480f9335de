import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Opens and closes the entries; Escape and whatever happens elsewhere closes them, the arrows go from one to the next. */
export function useMenu() {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  // Before anything else can be pressed.
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
      // Escape would close the popup itself, and the arrows belong to the list around.
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
    /** Goes on what holds the button, which comes first, and the entries. */
    box,
    toggle: () => setOpen(!isOpen),
    /** Closes it, with the focus back on its button, and then does this. */
    choose(act: () => void) {
      setOpen(false)
      box.current?.querySelector('button')?.focus()
      act()
    },
  }
}

/** From the button, or an entry, to the next or the one before; after the last comes the first entry. */
function goTo(box: HTMLElement | null, step: number) {
  const [, ...entries] = box?.querySelectorAll('button') ?? []
  const at = entries.findIndex((entry) => entry.matches(':focus'))
  const from = at < 0 && step < 0 ? 0 : at
  entries[(from + step + entries.length) % entries.length]?.focus()
}
