import { useId } from 'preact/hooks'
import type { Account } from '../../lib/domain/accounts/account.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useMenu } from '../ui/use-menu.ts'

/** What of an account can be copied. */
export type Copied = 'name' | 'email' | 'phone'

const COPY = {
  name: 'accounts.copyName',
  email: 'accounts.copyEmail',
  phone: 'accounts.copyPhone',
} as const satisfies Record<Copied, TextKey>

/** Whose name, e-mail and phone; what is not known is not offered. */
export interface CopyMenuProps {
  account: Account
  onCopy(what: Copied, value: string): void
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
        label={text('accounts.copyFrom', { name: account.name })}
        title={text('accounts.copy')}
        path={SHEETS}
        opens={{ id, isOpen }}
        onPress={toggle}
      />
      <div id={id} class="list-menu-items" hidden={!isOpen}>
        {offered.map(({ what, value }) => (
          <button
            key={what}
            type="button"
            class="entry"
            onClick={() => choose(() => onCopy(what, value))}
          >
            {text(COPY[what])} <small dir="auto">{value}</small>
          </button>
        ))}
      </div>
    </div>
  )
}

function offeredOf(account: Account): { what: Copied; value: string }[] {
  return ORDER.flatMap((what) => {
    const value = account[what]
    return value ? [{ what, value }] : []
  })
}
