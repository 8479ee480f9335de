import type { DialogContext, DialogPerson } from '../../../../lib/dialogs/dialog-context.ts'
import type { ProfileRef } from '../../../../lib/domain/accounts/profile-ref.ts'

/** Bob Walker, at home in In-Home only. */
const BOB: DialogPerson = {
  name: 'Bob Walker',
  kind: 'client',
  here: 'in-home',
  statuses: { 'in-home': 'active' },
}

/** Bob as his page and as the popup name him. */
export const SUBJECTS: [string, ProfileRef][] = [
  ['on a page', { from: 'page', kind: 'client', profileId: '7' }],
  ['in the popup', { from: 'popup', accountId: 'bob' }],
]

/** Bob on his page, with a worker that nobody may call. `person`: what is different about him. */
export function dialogContext({
  person,
  ...change
}: Partial<Omit<DialogContext, 'person'>> & {
  person?: Partial<DialogPerson>
} = {}): DialogContext {
  return {
    person: { ...BOB, ...person },
    subject: { from: 'page', kind: 'client', profileId: '7' },
    call: () => Promise.reject(new Error('nobody answers here')),
    isStill: () => true,
    accepted: () => {},
    ...change,
  }
}
