import { text } from '../../../lib/text/text.ts'
import { IconButton } from '../../ui/IconButton.tsx'

const KEYBOARD =
  'M3.5 5h13a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 13.5v-7A1.5 1.5 0 0 1 3.5 5zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.8h7'

/** Shows the button that opens the list of keyboard shortcuts. */
export function KeyboardShortcutsButton({ onPress }: { onPress(): void }) {
  return (
    <IconButton
      label={text('accounts.keyboard')}
      title={text('accounts.keyboardWithKey', { key: '?' })}
      path={KEYBOARD}
      onPress={onPress}
    />
  )
}
