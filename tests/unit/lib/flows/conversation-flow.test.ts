import { describe, expect, test, vi } from 'vitest'
import type { Branch } from '../../../../lib/domain/branch.ts'
import type { ConversationPage } from '../../../../lib/domain/conversation/conversation.ts'
import { unreadIn, withTabFirst } from '../../../../lib/domain/conversation/conversation-view.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import { message, open, page } from './open-conversation.ts'

describe('reading', () => {
  test('both branches are read, the first is shown, and what nobody has seen is counted', async () => {
    const { flow, pages, shown } = open()
    pages['in-home'] = ok(page('in-home', { unread: 2 }))
    await flow.load()
    expect(shown().current).toBe('facility')
    expect(shown().tabs.map(({ branch, feed }) => [branch, feed?.unread])).toEqual([
      ['facility', 0],
      ['in-home', 2],
    ])
    expect(unreadIn(shown())).toBe(2)
  })

  test('opened on the primary branch wherever one was: the branch that is named is shown, and the tabs keep their order', async () => {
    const { flow, shown } = open({}, 'in-home')
    await flow.load()
    expect(shown().current).toBe('in-home')
    expect(shown().tabs.map(({ branch }) => branch)).toEqual(['facility', 'in-home'])
  })

  test('earlier messages are fetched from where the page ended', async () => {
    const { flow, pages, read, tab } = open()
    pages.facility = ok(page('facility', { more: true, cursor: 'c1' }))
    await flow.load()
    pages.facility = ok(page('facility', { messages: [message('facility', 0)] }))
    await flow.showEarlier('facility')
    expect(read).toHaveBeenLastCalledWith('facility', 'c1')
    expect(tab('facility').feed?.messages.map(({ id }) => id)).toEqual([
      'facility-0',
      'facility-1',
      'facility-2',
    ])
    await flow.showEarlier('facility')
    expect(read).toHaveBeenCalledTimes(3)
  })

  test('an answer that a newer one has overtaken is dropped', async () => {
    const late = Promise.withResolvers<Result<ConversationPage>>()
    const pages = [late.promise, Promise.resolve(ok(page('facility', { unread: 1 })))]
    const read = async (branch: Branch) =>
      branch === 'in-home'
        ? ok(page('in-home'))
        : ((await pages.shift()) ?? failed({ name: 'offline' }))
    const { flow, tab } = open({ read })
    const first = flow.load()
    await flow.load()
    late.resolve(ok(page('facility', { unread: 9 })))
    await first
    expect(tab('facility').feed?.unread).toBe(1)
  })

  test('an answer for a tab that was left meanwhile does not show in the other one', async () => {
    const late = Promise.withResolvers<Result<ConversationPage>>()
    const read = async (branch: Branch) =>
      branch === 'in-home' ? ok(page('in-home')) : late.promise
    const { flow, tab, shown } = open({ read })
    const first = flow.load()
    flow.choose('in-home')
    late.resolve(ok(page('facility', { messages: [] })))
    await first
    expect(shown().current).toBe('in-home')
    expect(tab('in-home').feed?.messages).toHaveLength(2)
    expect(tab('facility').feed?.messages).toEqual([])
  })

  test('a branch that may not be read says why, and the other one is there', async () => {
    const { flow, pages, tab } = open()
    pages['in-home'] = failed({ name: 'forbidden' })
    await flow.load()
    expect(tab('in-home')).toMatchObject({ problem: { name: 'forbidden' } })
    expect(tab('facility').feed?.messages).toHaveLength(2)
  })

  test('what is on screen stays where it cannot be read again', async () => {
    const { flow, pages, tab } = open()
    await flow.load()
    pages.facility = failed({ name: 'offline' })
    await flow.load()
    expect(tab('facility')).toMatchObject({ problem: { name: 'offline' } })
    expect(tab('facility').feed?.messages).toHaveLength(2)
    pages.facility = ok(page('facility'))
    await flow.load()
    expect(tab('facility').problem).toBeUndefined()
  })

  test('what came since is announced, once, and nothing of what was there before', async () => {
    const { flow, pages, shown } = open()
    await flow.load()
    expect(shown().lastEvent).toBeUndefined()
    const newest = message('in-home', 3)
    pages['in-home'] = ok(page('in-home', { messages: [newest, message('in-home', 2)] }))
    await flow.load()
    expect(shown().lastEvent).toEqual({
      kind: 'came',
      branch: 'in-home',
      messages: [newest],
      times: 1,
    })
    await flow.load()
    expect(shown().lastEvent?.times).toBe(1)
  })

  test('another branch that comes first leaves the one that is shown', async () => {
    const { flow, shown } = open()
    await flow.load()
    const { tabs, current } = withTabFirst(shown(), 'in-home')
    expect(tabs.map(({ branch }) => branch)).toEqual(['in-home', 'facility'])
    expect(current).toBe('facility')
  })

  test('nothing is shown any more once it is closed', async () => {
    const { flow, shown } = open()
    await flow.load()
    const before = shown()
    flow.close()
    flow.choose('in-home')
    await flow.load()
    expect(shown()).toBe(before)
  })
})

describe('having seen', () => {
  test('is said once for the newest message, and the count goes', async () => {
    const { flow, pages, seen, tab } = open()
    pages.facility = ok(page('facility', { unread: 2 }))
    await flow.load()
    pages.facility = ok(page('facility'))
    await Promise.all([flow.see('facility'), flow.see('facility')])
    expect(seen).toHaveBeenCalledExactlyOnceWith('facility', 'facility-2')
    expect(tab('facility').feed?.unread).toBe(0)
  })

  test('is not said where nothing is unread', async () => {
    const { flow, seen } = open()
    await flow.see('facility')
    await flow.load()
    await flow.see('facility')
    expect(seen).not.toHaveBeenCalled()
  })

  test('is said again where it could not be', async () => {
    const seen = vi.fn(async () => failed({ name: 'offline' }))
    const { flow, pages } = open({ seen })
    pages.facility = ok(page('facility', { unread: 2 }))
    await flow.load()
    await flow.see('facility')
    await flow.see('facility')
    expect(seen).toHaveBeenCalledTimes(2)
  })
})
