import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  forgetDrafts,
  readDrafts,
  type StoredDraft,
  saveDraft,
} from '../../../../../lib/background/session/stored-drafts.ts'

beforeEach(() => fakeBrowser.reset())

const MINUTE_MS = 60_000
const NOW = Date.now()

/** Ana's draft to Dana in Facility. */
function draft(change: Partial<StoredDraft> = {}): StoredDraft {
  const to = { actorId: 'ana', accountId: 'dana', branch: 'facility' } as const
  return { ...to, text: 'See you', at: NOW - MINUTE_MS, ...change }
}

const textsFor = async (accountId: string, actorId = 'ana') =>
  (await readDrafts(actorId, accountId)).map(({ text }) => text)

test('each actor, client and branch has one of its own', async () => {
  await saveDraft(draft())
  await saveDraft(draft({ branch: 'in-home', text: 'The key' }))
  await saveDraft(draft({ accountId: 'bob', text: 'Hello, Bob' }))
  await saveDraft(draft({ actorId: 'sam', text: 'From Sam' }))
  expect(await textsFor('dana')).toEqual(['See you', 'The key'])
  expect(await textsFor('bob')).toEqual(['Hello, Bob'])
  expect(await textsFor('dana', 'sam')).toEqual(['From Sam'])
})

test('of two in the same box the one that was typed last counts, whichever comes last', async () => {
  await saveDraft(draft({ text: 'Later', at: NOW - 1 }))
  await saveDraft(draft({ text: 'Earlier' }))
  expect(await textsFor('dana')).toEqual(['Later'])
})

test('what was sent does not come back by what was typed before and comes late', async () => {
  await Promise.all([saveDraft(draft()), saveDraft(draft({ text: '', at: NOW - 1 }))])
  await saveDraft(draft())
  expect(await textsFor('dana')).toEqual([])
  await saveDraft(draft({ text: 'The next one', at: NOW }))
  expect(await textsFor('dana')).toEqual(['The next one'])
})

test('a clock that was set back does not keep what is typed from being kept', async () => {
  await saveDraft(draft({ text: '', at: NOW + 60 * MINUTE_MS }))
  await saveDraft(draft())
  expect(await textsFor('dana')).toEqual(['See you'])
})

test('twenty are kept, and the oldest goes', async () => {
  for (let at = 0; at <= 20; at++) {
    await saveDraft(draft({ accountId: `client-${at}`, at: NOW - MINUTE_MS + at }))
  }
  expect(await textsFor('client-0')).toEqual([])
  expect(await textsFor('client-1')).toEqual(['See you'])
  expect(await textsFor('client-20')).toEqual(['See you'])
})

test('whoever sends many messages loses none that is not sent', async () => {
  await saveDraft(draft())
  for (let at = 0; at < 50; at++) {
    await saveDraft(draft({ accountId: `client-${at}`, text: '', at: NOW + at }))
  }
  expect(await textsFor('dana')).toEqual(['See you'])
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(21)
})

test('everything is forgotten at once, and nothing else that is in memory', async () => {
  await fakeBrowser.storage.session.set({ known: 'ana' })
  await saveDraft(draft())
  await saveDraft(draft({ actorId: 'sam', text: '' }))
  await forgetDrafts()
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ known: 'ana' })
})

test('what has another shape is not taken', async () => {
  await fakeBrowser.storage.session.set({ 'begun-message:ana dana facility': { text: 'See you' } })
  expect(await textsFor('dana')).toEqual([])
})
