import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallName } from '../../../../../lib/messaging/contract.ts'
import { giveMessage, PAGE, POPUP } from '../../messaging/give-message.ts'
import { closeDesk, type DeskWorker, openDesk } from '../open-desk.ts'
import { ARGS } from './every-call.ts'

let worker: DeskWorker

beforeEach(() => {
  worker = openDesk().startWorker()
})
afterEach(() => closeDesk(worker))

/** The calls that are answered when a page or the popup sends this. */
function answered(name: CallName, args: object): string[] {
  const sender = worker.calls[name].from.some((from) => from === 'popup') ? POPUP : PAGE
  return giveMessage(worker.calls, { tandem: name, ask: args }, sender).answered
}

const subject = { from: 'page', kind: 'client', profileId: '9' }

test('a page of the record, of one account, is asked for by its cursor', () => {
  expect(answered('audit.read', { cursor: '12', accountId: 'bob' })).toEqual(['audit.read'])
})

test.each<[string, CallName, object]>([
  ['an ask with something on top', 'session.read', { origin: 'x' }],
  ['an id that is none', 'operation.undo', { operationId: '../../x' }],
  ['an account without a name', 'audit.read', { accountId: '' }],
  ['the account of another name', 'audit.read', { account: 'bob' }],
  ['a kind that is none', 'page.load', { page: 'list', kind: 'cat' }],
  ['the form for nobody', 'create.open', { kind: 'cat' }],
  [
    'somebody who is named in both ways',
    'copy.preview',
    { subject: { ...subject, accountId: '1' } },
  ],
  ['a page that says where it is', 'copy.preview', { subject: { ...subject, branch: 'facility' } }],
  ['a sync to nowhere', 'sync.preview', { subject, choices: {} }],
  ['a sync to both', 'sync.preview', { subject, choices: {}, branch: 'both' }],
  ['a confirmation of a branch', 'role.confirm', { ...ARGS['role.confirm'], branch: 'facility' }],
  ['a message of blanks', 'message.confirm', { ...ARGS['message.confirm'], text: ' \n ' }],
])('is left alone: %s', (_, name, args) => {
  expect(answered(name, ARGS[name])).toEqual([name])
  expect(answered(name, args)).toEqual([])
})
