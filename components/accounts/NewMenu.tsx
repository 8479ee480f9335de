import { useId } from 'preact/hooks'
import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import { text } from '../../lib/text/text.ts'
import { useMenu } from '../ui/use-menu.ts'

/** The callback that opens the form for a new client or staff member. */
export interface NewMenuProps {
  onNew(kind: AccountKind): void
}

/** Shows "Add new", a menu with both kinds of accounts. */
export function NewMenu({ onNew }: NewMenuProps) {
  const { isOpen, box, toggle, choose } = useMenu()
  const id = useId()
  return (
    <div class="list-menu" ref={box}>
      <button type="button" class="btn" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {text('accounts.addNew')}
      </button>
      <div id={id} class="list-menu-items" hidden={!isOpen}>
        <button type="button" class="entry" onClick={() => choose(() => onNew('client'))}>
          {text('accounts.newClient')}
        </button>
        <button type="button" class="entry" onClick={() => choose(() => onNew('staff'))}>
          {text('accounts.newStaff')}
        </button>
      </div>
    </div>
  )
}
