import { message } from '../../lib/platform/i18n.ts'

/** `keys`: as the browser writes them, '' where none are set. */
export interface ShortcutListProps {
  shortcuts: readonly { name: string; description: string; keys: string }[]
  onChange(): void
}

/** What the keyboard reaches Tandem by, and the way to where that is changed. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  return (
    <>
      <ul class="shortcuts" aria-label="Shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name}>
            {/* The browser's own entry has no words of ours. */}
            <span>{description || message('command_popup')}</span>
            {keys ? <kbd>{keys}</kbd> : <small>Not set</small>}
          </li>
        ))}
      </ul>
      <button type="button" class="btn" onClick={onChange}>
        Change shortcuts
      </button>
    </>
  )
}
