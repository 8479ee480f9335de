import type { Press } from '../../../../lib/dashboard/meeting-place.ts'

/** Bob Walker, at home in In-Home only. */
const BOB: Press['profile'] = {
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
export function pressOf({
  profile,
  ...change
}: Partial<Omit<Press, 'profile'>> & { profile?: Partial<Press['profile']> } = {}): Press {
  return {
    wish: { kind: 'sync' },
    profile: { ...BOB, ...profile },
    address: { page: 'profile', kind: 'client', profileId: '7' },
    ask: () => Promise.reject(new Error('nobody answers here')),
    isStill: () => true,
    accepted: () => {},
    ...change,
  }
}
