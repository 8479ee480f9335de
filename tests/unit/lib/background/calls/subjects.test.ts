import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProfileRef } from '../../../../../lib/domain/accounts/profile-ref.ts'
import { failed } from '../../../../../lib/domain/result.ts'
import type { CallArgs, CallName } from '../../../../../lib/messaging/contract.ts'
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

const inHome: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = openFreshDesk())
  await pullWith(worker)
})
afterEach(() => closeDesk(worker))

const onPage = (name: string): ProfileRef => {
  const { kind, profiles } = desk.account(name)
  return { from: 'page', kind, profileId: profiles['in-home']?.id ?? '' }
}

describe('the profile in the address bar', () => {
  test('is looked for in the branch of the page', async () => {
    const there: Caller = pageAt(FACILITY)
    const dana = { subject: onPage('dana') }
    expect(await worker.call('copy.preview', dana, inHome)).toMatchObject({ ok: true })
    expect(await worker.call('copy.preview', dana, there)).toEqual(failed({ name: 'not-found' }))
  })

  test('is not for the popup to name', async () => {
    const named = worker.call('copy.preview', { subject: onPage('dana') })
    expect(await named).toEqual(failed({ name: 'forbidden' }))
  })
})

/** What is there for clients only, asked for on the page of staff. */
type ClientCall = Extract<
  CallName,
  'copy.preview' | 'primary.preview' | 'request.preview' | 'message.drafts'
>

const FOR_CLIENTS: ClientCall[] = [
  'copy.preview',
  'primary.preview',
  'request.preview',
  'message.drafts',
]

describe('on the page of staff there is nothing that is for clients:', () => {
  test.each(FOR_CLIENTS)('%s', async (name) => {
    const args: CallArgs<ClientCall> = { subject: onPage('uma') }
    expect(await worker.call(name, args, inHome)).toEqual(failed({ name: 'not-found' }))
  })

  test('no message is stored', async () => {
    const operationId = crypto.randomUUID()
    const message = { operationId, subject: onPage('uma'), branch: 'in-home', text: 'Hi' } as const
    const sent = await worker.call('message.confirm', message, inHome)
    expect(sent).toEqual(failed({ name: 'not-found' }))
    expect(await worker.db.outbox.count()).toBe(0)
  })
})
