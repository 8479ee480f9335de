import { useId } from 'preact/hooks'
import type { Account } from '../../lib/domain/accounts/account.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useMenu } from '../ui/use-menu.ts'

/** A part of an account that can be copied. */
export type Copied = 'name' | 'email' | 'phone'

const COPY = {
  name: 'accounts.copyName',
  email: 'accounts.copyEmail',
  phone: 'accounts.copyPhone',
} as const satisfies Record<Copied, TextKey>

/** The account whose name, e-mail and phone are offered; one that is not known is left out. */
export interface CopyMenuProps {
  account: Account
  onCopy(what: Copied, value: string): void
}

const ORDER: readonly Copied[] = ['email', 'phone', 'name']
const SHEETS = 'M7.5 7.5h8v9h-8zM4.5 12.5v-9h8'

/** Shows a button with a menu of what can be copied of an account. */
export function CopyMenu({ account, onCopy }: CopyMenuProps) {
  const { isOpen, box, toggle, choose } = useMenu()
  const id = useId()
  // Computed only while open: every row has such a menu.
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
