import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openAnasDesk } from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const dana = () => desk.account('dana')
const inPopup = () => ({ from: 'popup', accountId: dana().id }) as const
const onPage = () =>
  ({ from: 'page', kind: 'client', profileId: dana().profiles['in-home']?.id ?? '' }) as const

describe('a conversation', () => {
  test('is read in one branch, and seen up to a message', async () => {
    const asked = { subject: onPage(), branch: 'facility' } as const
    const read = await worker.call('conversation.read', asked, page)
    if (!read.ok) throw new Error(read.problem.name)
    expect(read.value).toMatchObject({ branch: 'facility', mayWrite: true, waiting: [] })
    const upTo = read.value.messages[0]?.id ?? ''
    expect(await worker.call('conversation.seen', { ...asked, upTo }, page)).toEqual({
      ok: true,
      value: 'seen',
    })
    expect(await worker.call('conversation.read', asked, page)).toMatchObject({
      value: { unread: 0 },
    })
  })

  test('cannot be written to where the client is inactive', async () => {
    const profile = dana().profiles['in-home']
    if (profile) profile.status = 'inactive'
    const asked = { subject: inPopup(), branch: 'in-home' } as const
    expect(await worker.call('conversation.read', asked)).toMatchObject({
      value: { mayWrite: false },
    })
  })

  test('with staff there is none', async () => {
    const subject = { from: 'popup', accountId: desk.account('uma').id } as const
    expect(await worker.call('conversation.read', { subject, branch: 'in-home' })).toEqual({
      ok: false,
      problem: { name: 'not-found' },
    })
  })

  test('is not had when nobody answers', async () => {
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    const asked = { subject: inPopup(), branch: 'in-home' } as const
    expect(await worker.call('conversation.read', asked)).toEqual({
      ok: false,
      problem: { name: 'offline' },
    })
  })
})
