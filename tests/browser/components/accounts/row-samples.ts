import type { AccountRow } from '../../../../components/accounts/account-row.ts'
import { statusOf } from '../../../../lib/sentences/operation-status.ts'
import { ARABIC_NAME, account, HREFS, LONG_NAME, MARKUP_NAME, NOW, operation } from '../samples.ts'

/** Rows of every sort, as one list. */
export const rows = (): AccountRow[] => [
  { account: account(), hrefs: { 'in-home': '/clients/7' }, addTo: 'facility' },
  {
    account: account({
      id: 'dana',
      name: 'Dana Dual',
      primaryBranch: 'facility',
      profiles: {
        'in-home': { id: '3', status: 'active', pets: [] },
        facility: { id: '4', status: 'active', pets: [{ id: 'p9', name: 'Rex', type: 'Dog' }] },
      },
    }),
    hrefs: HREFS,
    mayCompare: true,
    status: statusOf(
      operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
      'Dana Dual',
      NOW,
    ),
  },
  {
    account: account({
      id: 'ines',
      name: 'Ines Idle',
      profiles: { 'in-home': { id: '5', status: 'inactive', pets: [] } },
    }),
    hrefs: { 'in-home': '/clients/5' },
    addTo: 'facility',
    pending: true,
  },
  {
    account: account({
      id: 'sam',
      kind: 'staff',
      name: 'Sam Sato',
      primaryBranch: undefined,
      profiles: {
        'in-home': { id: '1', status: 'active', role: 'Office Manager', pets: [] },
        facility: { id: '2', status: 'active', role: 'Scheduler', pets: [] },
      },
    }),
    hrefs: HREFS,
    roles: [
      { branch: 'in-home', role: 'Office Manager', mayChange: true },
      { branch: 'facility', role: 'Scheduler', mayChange: false },
    ],
  },
  { account: account({ id: 'l', name: LONG_NAME }), hrefs: HREFS, addTo: 'facility' },
  { account: account({ id: 'a', name: ARABIC_NAME }), hrefs: HREFS, addTo: 'facility' },
  { account: account({ id: 'm', name: MARKUP_NAME }), hrefs: HREFS, addTo: 'facility' },
]
