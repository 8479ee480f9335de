import type { DialogRequest } from '../../../../lib/dashboard/dialog-bridge.ts'

/** Bob Walker, at home in In-Home only. */
const BOB: DialogRequest['profile'] = {
  accountId: 'bob',
  kind: 'client',
  name: 'Bob Walker',
  here: 'in-home',
  linked: false,
  maySync: true,
  mayChangeRole: false,
  mayChangeStatus: ['in-home'],
  statuses: { 'in-home': 'active' },
  mayChangePrimary: false,
  mayRequest: true,
  hrefs: { 'in-home': '/clients/7' },
}

/** A press on the button that adds Bob Walker to Facility. `profile`: what is different about him. */
export function dialogRequest({
  profile,
  ...change
}: Partial<Omit<DialogRequest, 'profile'>> & {
  profile?: Partial<DialogRequest['profile']>
} = {}): DialogRequest {
  return {
    dialog: { kind: 'sync' },
    profile: { ...BOB, ...profile },
    address: { page: 'profile', kind: 'client', profileId: '7' },
    call: () => Promise.reject(new Error('nobody answers here')),
    isStill: () => true,
    accepted: () => {},
    ...change,
  }
}
