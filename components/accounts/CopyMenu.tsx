import { useId } from 'preact/hooks'
import type { Account } from '../../lib/domain/accounts/account.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useMenu } from '../ui/use-menu.ts'

/** What of an account can be copied. */
export type Copied = 'name' | 'email' | 'phone'

/** What each of it is called at the beginning of a sentence. */
export const COPIED_LABELS: Record<Copied, string> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
}

/** Whose name, e-mail and phone; what is not known is not offered. */
export interface CopyMenuProps {
  account: Account
  onCopy(what: Copied, text: string): void
}

const ORDER: readonly Copied[] = ['email', 'phone', 'name']
const SHEETS = 'M7.5 7.5h8v9h-8zM4.5 12.5v-9h8'

/** A button behind which stands what can be copied of an account. */
export function CopyMenu({ account, onCopy }: CopyMenuProps) {
  const { isOpen, box, toggle, choose } = useMenu()
  const id = useId()
  // Not before it is open: there is one of these in each row.
  const offered = isOpen ? offeredOf(account) : []
  return (
    <div class="list-menu copies" ref={box}>
      <IconButton
        label={`Copy from ${account.name}`}
        title="Copy"
        path={SHEETS}
        opens={{ id, isOpen }}
        onPress={toggle}
      />
      <div id={id} class="list-menu-items" hidden={!isOpen}>
        {offered.map(({ what, text }) => (
          <button
            key={what}
            type="button"
            class="entry"
            onClick={() => choose(() => onCopy(what, text))}
          >
            Copy {COPIED_LABELS[what].toLowerCase()} <small dir="auto">{text}</small>
          </button>
        ))}
      </div>
    </div>
  )
}

function offeredOf(account: Account): { what: Copied; text: string }[] {
  return ORDER.flatMap((what) => {
    const text = account[what]
    return text ? [{ what, text }] : []
  })
}
