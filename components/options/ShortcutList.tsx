import { text } from '../../lib/text/text.ts'

/** `keys`: as the browser writes them, '' where none are set. */
export interface ShortcutListProps {
  shortcuts: readonly { name: string; description: string; keys: string }[]
  onChange(): void
}

type ShortcutKey = 'options.openTandem' | 'options.toggleSoftware' | 'options.syncProfile'

/** The label of each shortcut, by its name in the manifest. The browser gives no description for its own entry. */
const LABELS: { [name: string]: ShortcutKey | undefined } = {
  _execute_action: 'options.openTandem',
  'toggle-software': 'options.toggleSoftware',
  'sync-profile': 'options.syncProfile',
}

/** Shows each shortcut, and the button to the page that changes them. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  return (
    <>
      <ul class="shortcuts" aria-label={text('options.shortcuts')}>
        {shortcuts.map(({ name, description, keys }) => {
          const label = LABELS[name]
          return (
            <li key={name}>
              <span>{label ? text(label) : description}</span>
              {keys ? <kbd>{keys}</kbd> : <small>{text('options.notSet')}</small>}
            </li>
          )
        })}
      </ul>
      <button type="button" class="btn" onClick={onChange}>
        {text('options.changeShortcuts')}
      </button>
    </>
  )
}
