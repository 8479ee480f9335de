import { message } from '../../../lib/platform/i18n.ts'
import { ModalDialog } from '../../ui/dialog/ModalDialog.tsx'
import { KEY_LINES } from './list-keys.ts'

/** There is nothing to look up. */
const STAGE = { kind: 'preview', shown: undefined, choices: {} } as const

/** The keys of the list of accounts, and what they do. */
export function KeyboardShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <ModalDialog
      title="Keys"
      stage={STAGE}
      about={{ name: 'the list', to: 'facility' }}
      loadingText=""
      summary={() => message('keys_lead')}
      onCancel={onClose}
    >
      <dl class="keys">
        {KEY_LINES.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{message(does)}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          Close
        </button>
      </footer>
    </ModalDialog>
  )
}
