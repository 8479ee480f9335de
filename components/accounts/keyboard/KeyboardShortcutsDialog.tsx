import { text } from '../../../lib/text/text.ts'
import { ModalDialog } from '../../ui/dialog/ModalDialog.tsx'
import { keyLines } from './key-lines.ts'

/** The dialog has nothing to load and nothing to choose. */
const STAGE = { kind: 'preview', shown: undefined, choices: {} } as const

/** Lists the keyboard shortcuts of the account list. */
export function KeyboardShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <ModalDialog
      title={text('accounts.keyboard')}
      stage={STAGE}
      about={{ name: '', to: 'facility' }}
      loadingText=""
      summary={() => text('accounts.keyboardLead')}
      onCancel={onClose}
    >
      <dl class="keys">
        {keyLines().map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          {text('ui.close')}
        </button>
      </footer>
    </ModalDialog>
  )
}
