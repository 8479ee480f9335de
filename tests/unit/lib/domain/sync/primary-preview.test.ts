import { expect, test } from 'vitest'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import type { Actor } from '../../../../../lib/domain/actor.ts'
import { primaryPreview } from '../../../../../lib/domain/sync/primary-preview.ts'

const ANA: Actor = {
  accountId: 'ana',
  name: 'Ana Alvarez',
  roles: { 'in-home': 'Admin', facility: 'Admin' },
  inactive: [],
}
const PROFILE = { id: '1', status: 'active' as const, pets: [] }
const DANA: Account = {
  id: 'dana',
  kind: 'client',
  name: 'Dana Dual',
  profiles: { 'in-home': PROFILE, facility: PROFILE },
  primaryBranch: 'facility',
  version: 3,
}

test.each<[string, Account | undefined, Actor, object]>([
  ['will change', DANA, ANA, { kind: 'ready', version: 3 }],
  ['is so already', { ...DANA, primaryBranch: 'in-home' }, ANA, { kind: 'already' }],
  [
    'is in one software only',
    { ...DANA, profiles: { facility: PROFILE } },
    ANA,
    { kind: 'refused', problem: 'not-linked' },
  ],
  ['is staff', { ...DANA, kind: 'staff' }, ANA, { kind: 'refused', problem: 'not-found' }],
  ['is gone', undefined, ANA, { kind: 'refused', problem: 'not-found' }],
  [
    'is out of the actor’s hands',
    DANA,
    { ...ANA, roles: { facility: 'Tech/Runner' } },
    { kind: 'refused', problem: 'forbidden' },
  ],
])(
  'says of a client who %s what making In-Home primary would do',
  (_, account, actor, expected) => {
    expect(primaryPreview('dana', account, 'in-home', actor)).toEqual({
      accountId: 'dana',
      ...expected,
    })
  },
)
