import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Moves the focus to the first input that is wrong, each time `attempt` rises. A closed part around it is opened. */
export function useFirstFault(form: RefObject<HTMLElement | null>, attempt: number): void {
  useLayoutEffect(() => {
    if (attempt === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const around = wrong?.closest('details')
    if (around) around.open = true
    wrong?.focus()
  }, [form, attempt])
}
