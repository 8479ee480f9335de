import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

/** One tab: its id and its visible label. */
export interface Tab<Id extends string> {
  id: Id
  label: ComponentChildren
  /** Accessible name, where it says more than the visible label. */
  name?: string | undefined
}

/** `label`: accessible name of the list of tabs. */
export interface TabsProps<Id extends string> {
  label: string
  tabs: readonly Tab<Id>[]
  current: Id
  onChoose(id: Id): void
}

/** Shows a list of tabs: one stop in the tab order, the arrow keys go from one to the next. */
export function Tabs<Id extends string>({ label, tabs, current, onChoose }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)

  function go(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === current)
    const to = placeFor(event.key, at, tabs.length)
    const next = to === undefined ? undefined : tabs[to]
    if (!next || to === undefined) return
    event.preventDefault()
    onChoose(next.id)
    list.current?.querySelectorAll('button')[to]?.focus()
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list}>
      {tabs.map(({ id, label: text, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-label={name}
          aria-selected={id === current}
          aria-controls={`panel-${id}`}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={go}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

/** Shows the panel of a tab. It stays in the document while another one is shown, so that typed text is kept. */
export function TabPanel({
  id,
  current,
  children,
}: {
  id: string
  current: string
  children: ComponentChildren
}) {
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={id !== current}>
      {children}
    </div>
  )
}

function placeFor(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
