import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProfileRef } from '../../../../../lib/domain/accounts/profile-ref.ts'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import { failed } from '../../../../../lib/domain/result.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  FACILITY,
  IN_HOME,
  openFreshDesk,
  pullWith,
} from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)
const refused = failed({ name: 'forbidden' })

let desk: Desk
let worker: DeskWorker

beforeEach(() => {
  ;({ desk, worker } = openFreshDesk())
})
afterEach(() => closeDesk(worker))

const clientAt = (branch: Branch, name: string): ProfileRef => ({
  from: 'page',
  kind: 'client',
  profileId: desk.account(name).profiles[branch]?.id ?? '',
})

describe('a sync from a page', () => {
  test('cannot name an account that is not in the address bar', async () => {
    const subject: ProfileRef = { from: 'popup', accountId: desk.account('bob').id }
    const sync = { subject, branch: 'facility', choices: {} } as const
    expect(await worker.call('sync.preview', sync, page)).toEqual(refused)
  })

  test('cannot lead to the branch of the page itself, whoever is asked about it', async () => {
    const sync = { subject: clientAt('in-home', 'bob'), branch: 'in-home', choices: {} } as const
    expect(await worker.call('sync.preview', sync, page)).toEqual(refused)
    await pullWith(worker)
    expect(await worker.call('sync.later', sync, page)).toEqual(refused)
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('is refused by the backend for a Tech/Runner, whatever the page sends', async () => {
    desk.signIn('tia')
    const sync = { subject: clientAt('facility', 'fay'), branch: 'in-home', choices: {} } as const
    const there: Caller = pageAt(FACILITY)
    expect(await worker.call('sync.preview', sync, there)).toEqual(refused)
    expect(desk.sent).toContain('POST /api/v1/syncs')
  })
})
