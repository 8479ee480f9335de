import { useId } from 'preact/hooks'
import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import { text } from '../../lib/text/text.ts'
import { useMenu } from '../ui/use-menu.ts'

/** Creating somebody, a client or a staff member. */
export interface NewMenuProps {
  onNew(kind: AccountKind): void
}

/** "Add new", with both kinds behind it. */
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
