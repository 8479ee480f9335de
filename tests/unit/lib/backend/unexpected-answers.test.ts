import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '../../../../lib/domain/result.ts'
import { aboutAnother, otherWay } from '../../../../mocks/server/wrong-answers.ts'
import { type ClientDesk, granted, openClientDesk, reworded } from './client-desk.ts'

afterEach(() => vi.unstubAllGlobals())

const BAD = { ok: false, problem: { name: 'bad-answer' } }

/** Asks one thing of the business. */
type Asking = (desk: ClientDesk) => Promise<Result<unknown>>

/** A change of somebody in Facility, and what goes with it. */
function changeOf(name: string, { person, sent }: ClientDesk) {
  const { id: accountId, version } = person(name)
  const change = { accountId, branch: 'facility' as const }
  return { change, sent: { ...sent, version, key: 'key-of-change' } }
}

/** A sync of Bob, as it is sent. */
function bobs({ item, sent }: ClientDesk) {
  const order = { ...item('key-of-bob', 'Bob Walker'), version: 1 }
  return [order, { ...order, ...sent }] as const
}

function only(answers: Result<{ result: Result<unknown> }[]>): Result<unknown> {
  const [answer] = granted(answers)
  if (!answer) throw new Error('the batch has no answer')
  return answer.result
}

/** Everything whose answer says whom it is about, and where. */
const OF_SOMEBODY_SOMEWHERE: Record<string, Asking> = {
  'a preview': (desk) => desk.client.previewSync(...bobs(desk)),
  'a sync': (desk) => desk.client.sync(...bobs(desk)),
  'an item of a batch': async (desk) => {
    const [order, sent] = bobs(desk)
    return only(await desk.client.syncBatch([order], sent))
  },
  'an item of a batch asked as a preview': async (desk) => {
    const [order, sent] = bobs(desk)
    return only(await desk.client.previewBatch([order], sent))
  },
  'a change of role': (desk) => {
    const { change, sent } = changeOf('Uma Ueda', desk)
    return desk.client.changeRole({ ...change, role: 'Scheduler' }, sent)
  },
  'a change of status': (desk) => {
    const { change, sent } = changeOf('Dana Dual', desk)
    const status = { status: 'inactive', primaryBranch: 'in-home' } as const
    return desk.client.changeStatus({ ...change, ...status }, sent)
  },
  'a change of the primary branch': (desk) => {
    const { change, sent } = changeOf('Dana Dual', desk)
    return desk.client.changePrimary(change, sent)
  },
}

/** Everything else whose answer says whom it is about. */
const OF_SOMEBODY: Record<string, Asking> = {
  'a look at an account': ({ client, person }) => client.readAccount(person('Dana Dual').id),
  'a comparison': ({ client, person }) => client.compare(person('Dana Dual').id),
}

/** Everything else whose answer says which branch it is about. */
const SOMEWHERE: Record<string, Asking> = {
  'a look at a profile': ({ client, person }) => {
    const profileId = person('Bob Walker').profiles['in-home']?.id ?? ''
    return client.findByProfile('in-home', 'client', profileId)
  },
  'a message': (desk) => {
    const { change, sent } = changeOf('Dana Dual', desk)
    return desk.client.writeMessage({ ...change, text: ' Hello,\n Dana ' }, sent)
  },
  'a look at a conversation': (desk) =>
    desk.client.listMessages(changeOf('Dana Dual', desk).change),
  'a look at services': ({ client }) => client.listServices('facility'),
  'a request over days': (desk) => request('2026-03-05', '2026-03-07', desk),
  'a request of one day': (desk) => request('2026-03-05', '2026-03-05', desk),
}

function request(from: string, to: string, desk: ClientDesk) {
  const { change, sent } = changeOf('Dana Dual', desk)
  const { petIds = [] } = desk.person('Dana Dual').profiles.facility ?? {}
  const request = { serviceId: 'fa-boarding', petIds, from, to }
  return desk.client.requestServices({ ...change, request }, sent)
}

const ALL = { ...OF_SOMEBODY_SOMEWHERE, ...OF_SOMEBODY, ...SOMEWHERE }

test.each(Object.entries(ALL))('an answer to %s is taken', async (_, ask) => {
  expect(await ask(await openClientDesk())).toMatchObject({ ok: true })
})

test.each(Object.entries({ ...OF_SOMEBODY_SOMEWHERE, ...OF_SOMEBODY }))(
  'an answer to %s that is about somebody else is none',
  async (_, ask) => {
    expect(await ask(await openClientDesk(reworded(aboutAnother)))).toEqual(BAD)
  },
)

test.each(Object.entries({ ...OF_SOMEBODY_SOMEWHERE, ...SOMEWHERE }))(
  'an answer to %s that is about the other branch is none',
  async (_, ask) => {
    expect(await ask(await openClientDesk(reworded(otherWay)))).toEqual(BAD)
  },
)

test.each([
  ['another profile', 'a look at a profile', /("in-home":."id":)"[^"]+"/g, '$1"999"'],
  ['another message', 'a message', 'Hello,', 'Goodbye,'],
  ['other days', 'a request over days', '03-07', '03-08'],
  ['another role', 'a change of role', '"Scheduler"', '"Admin"'],
  ['another status', 'a change of status', '"inactive"', '"pending"'],
])('an answer about %s than the one that was asked for is none', async (_, name, text, other) => {
  const desk = await openClientDesk(reworded((body) => body.replaceAll(text, other)))
  expect(await ALL[name]?.(desk)).toEqual(BAD)
})

test('a record of somebody else is no answer', async () => {
  const desk = await openClientDesk()
  const { client, person } = desk
  granted(await client.sync(...bobs(desk)))
  const accountId = person('Bob Walker').id
  expect(granted(await client.listAudit({ accountId })).entries).toHaveLength(1)
  const danas = `"accountId":"${person('Dana Dual').id}"`
  desk.disturb(reworded((body) => body.replaceAll(`"accountId":"${accountId}"`, danas)))
  expect(await client.listAudit({ accountId })).toEqual(BAD)
})

describe('the state of a sync', () => {
  const stated = (state: string) =>
    reworded((body) => body.replace(/"state":"[a-z]+"/, `"state":"${state}"`))

  test.each([
    ['a sync', 'preview'],
    ['a sync', 'undone'],
    ['an item of a batch', 'preview'],
    ['an item of a batch', 'undone'],
    ['a preview', 'done'],
    ['a preview', 'undone'],
    ['an item of a batch asked as a preview', 'done'],
  ])('tells that an answer to %s is none when it is "%s"', async (name, state) => {
    expect(await ALL[name]?.(await openClientDesk(stated(state)))).toEqual(BAD)
  })

  test('can be "unchanged" in a preview too, when another desk was faster', async () => {
    const desk = await openClientDesk()
    granted(await desk.client.sync(...bobs(desk)))
    const preview = await desk.client.previewSync(...bobs(desk))
    expect(granted(preview).state).toBe('unchanged')
  })

  test('has to be "undone" when a sync is taken back, and the sync the one that was named', async () => {
    const desk = await openClientDesk()
    const [order, sent] = bobs(desk)
    const { id: syncId } = granted(await desk.client.sync(order, sent))
    const { accountId, to } = order
    const undo = () =>
      desk.client.undoSync({ syncId, accountId, to }, { ...sent, key: 'undo-of-bob' })
    for (const wire of [
      stated('done'),
      reworded(aboutAnother),
      reworded(otherWay),
      reworded((body) => body.replace(syncId, 's-999999')),
    ]) {
      desk.disturb(wire)
      expect(await undo()).toEqual(BAD)
    }
    desk.disturb((real) => real())
    expect(await undo()).toMatchObject({ ok: true })
  })
})

describe('a look-up', () => {
  /** Bob and Max were synced, and are looked up. */
  async function lookUp(reword: (body: string) => string) {
    const desk = await openClientDesk()
    const lookups = [desk.item('key-of-bob', 'Bob Walker'), desk.item('key-of-max', 'Max Match')]
    granted(await desk.client.syncBatch(lookups, desk.sent))
    desk.disturb(reworded(reword))
    return desk.client.findSyncs(lookups)
  }
  const one = (body: string, key: string, change: (sync: object) => object) => {
    const { syncs }: { syncs: { key: string }[] } = JSON.parse(body)
    return JSON.stringify({ syncs: syncs.map((sync) => (sync.key === key ? change(sync) : sync)) })
  }

  test.each([
    ['about somebody else', (sync: object) => JSON.parse(aboutAnother(JSON.stringify(sync)))],
    ['in the other direction', (sync: object) => ({ ...sync, to: 'in-home' })],
    ['a preview', (sync: object) => ({ ...sync, state: 'preview' })],
  ])(
    'that has a sync %s under a key says nothing of that one, and all of the others',
    async (_, change) => {
      const found = granted(await lookUp((body) => one(body, 'key-of-bob', change)))
      expect(found.get('key-of-bob')).toEqual(BAD)
      expect(found.get('key-of-max')).toMatchObject({ ok: true, value: { state: 'done' } })
    },
  )

  test('tells what was taken back since', async () => {
    const undone = (sync: object) => ({ ...sync, state: 'undone' })
    const found = granted(await lookUp((body) => one(body, 'key-of-bob', undone)))
    expect(found.get('key-of-bob')).toMatchObject({ ok: true, value: { state: 'undone' } })
  })

  test('that has two syncs under one key says nothing', async () => {
    const doubled = (sync: object) => ({ ...sync, key: 'key-of-max' })
    expect(await lookUp((body) => one(body, 'key-of-bob', doubled))).toEqual(BAD)
  })
})
