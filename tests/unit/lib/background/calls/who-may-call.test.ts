import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { failed } from '../../../../../lib/domain/result.ts'
import type { CallName } from '../../../../../lib/messaging/contract.ts'
import { type Caller, USUAL_SIZE } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { giveMessage, PAGE, POPUP, serveSilently } from '../../messaging/give-message.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openAnasDesk } from '../open-desk.ts'
import { ARGS, NAMES } from './every-call.ts'

type Noun<Name extends CallName = CallName> = Name extends `${infer First}.${string}`
  ? First
  : never

/** Who may call what is said of each noun. */
const MAY_CALL: Record<Noun, readonly Caller['from'][]> = {
  text: ['page'],
  page: ['page'],
  dashboard: ['popup'],
  session: ['popup'],
  mirror: ['popup'],
  sync: ['page', 'popup'],
  copy: ['page', 'popup'],
  role: ['page', 'popup'],
  status: ['page', 'popup'],
  primary: ['page', 'popup'],
  flag: ['page', 'popup'],
  conversation: ['page', 'popup'],
  message: ['page', 'popup'],
  request: ['page', 'popup'],
  operation: ['page', 'popup'],
  agenda: ['popup'],
  create: ['popup'],
  fields: ['popup'],
  bulk: ['popup'],
  audit: ['popup'],
}

/** Where one call differs from the others of its noun. */
const EXCEPTIONS: { [Name in CallName]?: readonly Caller['from'][] } = {
  // The form is not for a page to fill in: it has ours opened.
  'create.open': ['page'],
  // Only our own pages filter accounts.
  'flag.list': ['popup'],
}

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

/** The calls that somebody is meant to have. */
const meantFor = (from: Caller['from']) =>
  NAMES.filter((name) => {
    // Safe: a name is a noun, a dot and a verb.
    const noun = name.slice(0, name.indexOf('.')) as Noun
    return (EXCEPTIONS[name] ?? MAY_CALL[noun]).includes(from)
  })

const give = (name: CallName, sender: object) =>
  giveMessage(worker.calls, { tandem: name, ask: ARGS[name] }, sender)

const answeredBy = (sender: object) =>
  NAMES.filter((name) => {
    const { returned, answered, said } = give(name, sender)
    return returned === true && answered.join() === name && said.length === 0
  })

/** The calls that are answered with a refusal, and those that are left unanswered. */
const refusedTo = (sender: object) =>
  NAMES.filter((name) => {
    const { returned, answered, said } = give(name, sender)
    expect(answered).toEqual([])
    return (
      returned === true && JSON.stringify(said) === JSON.stringify([failed({ name: 'forbidden' })])
    )
  })

const heardFrom = (sender: object) => NAMES.filter((name) => give(name, sender).returned)

test('every call is tried', () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(worker.calls).sort())
})

describe('what is answered', () => {
  test('to a dashboard page is what is meant for pages, and nothing else', () => {
    expect(answeredBy(PAGE)).toEqual(meantFor('page'))
    expect(heardFrom(PAGE)).toEqual(meantFor('page'))
  })

  test('to a page of ours is what is meant for the popup, and nothing else', () => {
    expect(answeredBy(POPUP)).toEqual(meantFor('popup'))
    expect(heardFrom(POPUP)).toEqual(meantFor('popup'))
  })

  test('to a page of ours in a tab is the same', () => {
    expect(answeredBy({ ...POPUP, frameId: 0, tab: { id: 7 } })).toEqual(meantFor('popup'))
  })

  test.each([
    ['a frame in a dashboard page', { ...PAGE, frameId: 3 }],
    ['a page of ours in a frame', { ...POPUP, frameId: 2, tab: { id: 7 } }],
    ['another extension', { ...PAGE, id: 'somebody-else' }],
    ['a page of another extension', { id: 'somebody-else', origin: 'chrome-extension://other' }],
    ['a sandboxed page', { ...PAGE, origin: 'null' }],
    ['a file', { ...PAGE, origin: 'file://' }],
    ['a page without a tab', { ...PAGE, tab: undefined }],
  ])('to %s is nothing', (_, sender) => {
    expect(heardFrom(sender)).toEqual([])
  })
})

describe('how much and how often', () => {
  const senders = [
    ['page', PAGE],
    ['popup', POPUP],
  ] as const

  test.each(senders)('a %s asks is limited for every call', (from, sender) => {
    for (const name of meantFor(from)) {
      const { size = USUAL_SIZE } = worker.calls[name]
      const ask = { ...ARGS[name], more: 'x'.repeat(size) }
      const given = giveMessage(worker.calls, { tandem: name, ask }, sender)
      const refused = { returned: true, answered: [], said: [failed({ name: 'too-large' })] }
      expect(given, name).toEqual(refused)
    }
  })

  test('a page asks is a few times at once: what only a person starts even less', () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    for (const name of meantFor('page')) {
      const give = serveSilently(worker.calls)
      const message = { tandem: name, ask: ARGS[name] }
      const heard = Array.from({ length: 200 }, () => give(message, PAGE).answered.length)
      const answered = heard.filter((each) => each === 1).length
      const isByHand = /confirm|later|undo|retry|cancel|open/.test(name)
      expect(answered, name).toBe(isByHand ? 10 : 60)
      expect(give(message, PAGE).said, name).toMatchObject([failed({ name: 'too-many' })])
    }
  })
})

describe('where somebody else may be signed in', () => {
  const others = [
    ['a private window', { incognito: true }],
    ['a private window of Firefox', { incognito: true, cookieStoreId: 'firefox-private' }],
    ['a container of Firefox', { incognito: false, cookieStoreId: 'firefox-container-1' }],
  ] as const

  test.each(others)('a dashboard page in %s is refused everything', (_, cookies) => {
    expect(refusedTo({ ...PAGE, tab: { id: 7, ...cookies } })).toEqual(meantFor('page'))
  })

  test.each(others)('a page of ours in a tab of %s is refused everything', (_, cookies) => {
    const sender = { ...POPUP, frameId: 0, tab: { id: 7, ...cookies } }
    expect(refusedTo(sender)).toEqual(meantFor('popup'))
  })
})

describe('a page that names an account, as the popup does', () => {
  const page: Caller = pageAt(IN_HOME)

  /** What is confirmed goes by what was on screen before: there nothing was, for a page that may not look. */
  const BY_WHAT_WAS_SHOWN: CallName[] = [
    'sync.confirm',
    'copy.confirm',
    'role.confirm',
    'status.confirm',
    'primary.confirm',
    'flag.confirm',
  ]

  const ofSubjects = NAMES.filter((name) => 'subject' in ARGS[name])

  test.each(ofSubjects)('is refused: %s', async (name) => {
    const subject = { from: 'popup', accountId: desk.account('dana').id } as const
    const args = { ...ARGS[name], subject }
    const problem = BY_WHAT_WAS_SHOWN.includes(name) ? 'changed' : 'forbidden'
    desk.sent.length = 0
    expect(await worker.call(name, args, page)).toEqual(failed({ name: problem }))
    expect(await worker.db.outbox.count()).toBe(0)
    expect(desk.sent).toEqual([])
  })
})
