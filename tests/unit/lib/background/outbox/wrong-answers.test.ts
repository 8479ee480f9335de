import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { aboutAnother, otherWay, rehearsalOf } from '../../../../../mocks/server/wrong-answers.ts'
import { mirroredAccounts } from '../../../../fixtures/mirror-owner.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  type Network,
  openAnasDesk,
  pullWith,
} from '../open-desk.ts'

const popup: Caller = { from: 'popup' }

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
  await pullWith(worker)
})
afterEach(async () => {
  const mirrored = await mirroredAccounts(worker.db)
  expect(mirrored.length).toBeGreaterThan(1)
  expect(mirrored.map(({ name }) => name)).not.toContain('Somebody Else')
  await closeDesk(worker)
})

const bob = () => ({ from: 'popup', accountId: desk.account('bob').id }) as const

async function look() {
  const preview = await worker.call('sync.preview', {
    subject: bob(),
    branch: 'facility',
    choices: {},
  })
  if (!preview.ok) throw new Error(preview.problem.name)
  return { operationId: preview.value.operationId, subject: bob(), choices: {} }
}

async function again(id: string) {
  await worker.db.outbox.update(id, { waitUntil: 0 })
  await worker.drain.run()
  return worker.outbox.get(id)
}

/** Another answer to what changes something, or with `GET` to its look-up. */
function answerTo(method: string, answer: Network): void {
  desk.disturb((request, send) =>
    request.method === method &&
    request.url.includes('/api/v1/') &&
    !request.url.endsWith('/session')
      ? answer(request, send)
      : send(),
  )
}

const reworded =
  (reword: (body: string) => string): Network =>
  async (_, send) =>
    Response.json(JSON.parse(reword(await (await send()).text())))

/** The business is only asked what it would do, and what comes of it is made of that. */
const unheard =
  (reword: (body: string) => string): Network =>
  async (request) => {
    const rehearsal = await desk.hear(await rehearsalOf(request))
    return Response.json(JSON.parse(reword(await rehearsal.text())))
  }

const claimed = (body: string) =>
  body.replace('{"id":"","state":"preview"', '{"id":"s-1","state":"done"')

const WRONG: [string, () => Network, boolean][] = [
  ['about somebody else, of what was done', () => reworded(aboutAnother), true],
  [
    'about somebody else, of what was not done',
    () => unheard((body) => aboutAnother(claimed(body))),
    false,
  ],
  ['in the other direction, of what was done', () => reworded(otherWay), true],
  [
    'in the other direction, of what was not done',
    () => unheard((body) => otherWay(claimed(body))),
    false,
  ],
  ['of the preview', () => unheard((body) => body), false],
  [
    'that leads elsewhere',
    () => async () =>
      new Response(null, { status: 307, headers: { Location: 'http://127.0.0.1:1/' } }),
    false,
  ],
]

describe.each(WRONG)('an answer %s', (_, answer, isDone) => {
  test('leaves the sync unknown, and a look-up finds out what was really done', async () => {
    const confirmation = await look()
    answerTo('POST', answer())
    await worker.call('sync.confirm', confirmation)
    const { operationId } = confirmation
    expect(await worker.outbox.get(operationId)).toMatchObject({
      state: 'unknown',
      problem: { name: 'bad-answer' },
    })
    expect(desk.commits()).toBe(isDone ? 1 : 0)
    desk.calm()
    expect(await again(operationId)).toMatchObject({ state: 'done', unchanged: false })
    expect(desk.commits()).toBe(1)
  })
})

test.each([
  ['about somebody else', () => reworded(aboutAnother)],
  ['in the other direction', () => reworded(otherWay)],
  ['that was carried out', () => reworded(claimed)],
])('a preview %s is not shown, and nothing can be confirmed by it', async (_, answer) => {
  answerTo('POST', answer())
  expect(
    await worker.call('sync.preview', { subject: bob(), branch: 'facility', choices: {} }),
  ).toEqual({
    ok: false,
    problem: { name: 'bad-answer' },
  })
  expect(await worker.bulkRuns.preview([bob().accountId], 'facility')).toMatchObject({
    ok: true,
    value: [{ kind: 'refused', problem: 'bad-answer' }],
  })
})

describe('a look-up that is wrong too', () => {
  test.each([
    ['about somebody else', aboutAnother],
    ['in the other direction', otherWay],
  ])(
    'because it is %s is asked again, up to eight tries in all, and never taken',
    async (_, reword) => {
      const confirmation = await look()
      const { operationId } = confirmation
      answerTo('POST', reworded(reword))
      await worker.call('sync.confirm', confirmation)
      answerTo('GET', reworded(reword))
      for (let tries = 2; tries < 8; tries++) {
        expect(await again(operationId)).toMatchObject({ state: 'unknown', tries })
      }
      const problem = { name: 'bad-answer' }
      expect(await again(operationId)).toMatchObject({ state: 'failed', tries: 8, problem })
      desk.calm()
      await worker.operations.retry([operationId], popup)
      await worker.drain.run()
      expect((await worker.outbox.get(operationId))?.state).toBe('done')
      expect(desk.commits()).toBe(1)
    },
  )
})

test('a sync that was taken back before its answer was found is reported as taken back', async () => {
  const confirmation = await look()
  answerTo('POST', async (_, send) => send().then(() => Promise.reject(new TypeError('gone'))))
  await worker.call('sync.confirm', confirmation)
  desk.calm()
  const [syncId = ''] = desk.backend.business.syncs.keys()
  expect(desk.backend.undoSync(desk.signIn('ana'), syncId).ok).toBe(true)
  expect(await again(confirmation.operationId)).toMatchObject({ state: 'undone', syncId })
})

test('an item of a run that is about somebody else is looked up, and the others are done', async () => {
  const accounts = [...desk.backend.business.accounts.values()].filter(
    ({ kind, profiles }) => kind === 'client' && profiles['in-home'] && !profiles.facility,
  )
  const looked = await worker.bulkRuns.preview(
    accounts.map(({ id }) => id),
    'facility',
  )
  if (!looked.ok) throw new Error(looked.problem.name)
  const items = looked.value.filter((each) => each.kind === 'ready').slice(0, 3)
  expect(items).toHaveLength(3)
  answerTo(
    'POST',
    reworded((body) => {
      const answer: { items: object[] } = JSON.parse(body)
      const [first, ...rest] = answer.items
      return JSON.stringify({ items: [JSON.parse(aboutAnother(JSON.stringify(first))), ...rest] })
    }),
  )
  await worker.bulkRuns.start('run', { to: 'facility' }, items)
  await worker.drain.run()
  expect(await worker.outbox.counts('run')).toMatchObject({ done: 2, unknown: 1 })
  desk.calm()
  const [left = ''] = await worker.outbox.idsOf('run', ['unknown'])
  expect(await again(left)).toMatchObject({ state: 'done', unchanged: false })
  expect(desk.commits()).toBe(3)
})

describe('a change of an account', () => {
  const dana = () => ({ from: 'popup', accountId: desk.account('dana').id }) as const

  test.each([
    ['about somebody else', aboutAnother],
    ['about the other branch', otherWay],
  ])('that is answered %s is asked for again, and once is enough', async (_, reword) => {
    const view = await worker.call('status.preview', { subject: dana(), branch: 'facility' })
    if (!view.ok) throw new Error(view.problem.name)
    const { operationId } = view.value
    answerTo('PATCH', reworded(reword))
    const choices = { primary: 'in-home' } as const
    await worker.call('status.confirm', { operationId, subject: dana(), choices })
    expect(await worker.outbox.get(operationId)).toMatchObject({ state: 'unknown' })
    desk.calm()
    expect(await again(operationId)).toMatchObject({ state: 'done' })
    expect(desk.account('dana').profiles.facility?.status).toBe('inactive')
  })

  test('is decided on no account but the one that is meant', async () => {
    answerTo('GET', reworded(aboutAnother))
    expect(await worker.call('status.preview', { subject: dana(), branch: 'facility' })).toEqual({
      ok: false,
      problem: { name: 'bad-answer' },
    })
  })
})

test('a message whose answer has other words is sent under its key again, and is there once', async () => {
  const { id: accountId } = desk.account('dana')
  const operationId = crypto.randomUUID()
  answerTo(
    'POST',
    reworded((body) => body.replace('Hello', 'Goodbye')),
  )
  const subject = { from: 'popup', accountId } as const
  await worker.call('message.confirm', { operationId, subject, branch: 'facility', text: 'Hello' })
  expect(await worker.outbox.get(operationId)).toMatchObject({ state: 'unknown' })
  desk.calm()
  expect(await again(operationId)).toMatchObject({ state: 'done' })
  const read = await worker.call('conversation.read', { subject, branch: 'facility' })
  const texts = read.ok ? read.value.messages.map(({ text }) => text) : []
  expect(texts.filter((text) => text === 'Hello')).toHaveLength(1)
})
