import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import type { ConversationFlowPorts } from '../../../../lib/flows/conversation-flow.ts'
import { watchListeners } from '../../../fixtures/trusted-events.ts'
import { operation } from '../samples.ts'
import { TALK, written } from './conversation-samples.ts'
import { box, button, log, pageOf, sendIn, start, tab } from './open-conversation.tsx'

describe('writing', () => {
  it('goes to the branch of its tab, by the button and by Ctrl+Enter', async () => {
    const { send } = start()
    await tab('In-Home').click()
    await box('In-Home').fill('See you at nine')
    await sendIn('In-Home').click()
    await expect.element(box('In-Home')).toHaveValue('')
    await expect.element(page.getByText('Sent.')).toBeInTheDocument()
    await tab('Facility').click()
    await box().fill('And here')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(box()).toHaveValue('')
    await box().fill('And once more')
    await userEvent.keyboard('{Meta>}{Enter}{/Meta}')
    await expect.element(box()).toHaveValue('')
    expect(send.mock.calls.map(([branch, message]) => [branch, message])).toMatchObject([
      ['in-home', { text: 'See you at nine' }],
      ['facility', { text: 'And here' }],
      ['facility', { text: 'And once more' }],
    ])
  })

  it('sends nothing by Enter alone, nor while the box is empty', async () => {
    const { send, root } = start()
    await box().fill('One line')
    await userEvent.keyboard('{Enter}')
    await box().fill('   ')
    await sendIn().click()
    expect(send).not.toHaveBeenCalled()
    expect(root.activeElement?.tagName).toBe('TEXTAREA')
  })

  it('keeps the button in reach while it is sent, and sends once', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const send = vi.fn(() => answer.promise)
    const { root } = start({ send })
    await box().fill('See you at nine')
    await sendIn().click()
    await expect.element(sendIn()).toHaveAttribute('aria-busy', 'true')
    expect(root.activeElement?.textContent).toBe('Send in Facility')
    await sendIn().click({ force: true })
    answer.resolve(ok(operation({ task: { kind: 'message' }, state: 'done' })))
    await expect.element(sendIn()).toHaveAttribute('aria-busy', 'false')
    expect(send).toHaveBeenCalledOnce()
  })

  it('leaves in the box what could not be taken, and says why', async () => {
    start({ send: async () => failed({ name: 'signed-out' }) })
    await box().fill('See you at nine')
    await sendIn().click()
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('You are signed out. Sign in to In-Home')
    await expect.element(box()).toHaveValue('See you at nine')
  })

  it('counts near the end, cuts nothing off, and does not send what is too long', async () => {
    const { send } = start()
    await box().fill('a'.repeat(3_990))
    await expect.element(box()).toHaveAccessibleDescription('10 characters left')
    await box().fill('a'.repeat(4_002))
    await expect.element(box()).toHaveAccessibleDescription(/^2 characters too many/)
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await sendIn().click({ force: true })
    expect(send).not.toHaveBeenCalled()
    await expect.element(box()).toHaveValue('a'.repeat(4_002))
  })

  it('Escape does not leave what was typed', async () => {
    start()
    const left = vi.fn()
    document.addEventListener('keydown', (event) => event.defaultPrevented || left(), {
      once: true,
    })
    await box().fill('See you')
    await userEvent.keyboard('{Escape}')
    expect(left).not.toHaveBeenCalled()
  })
})

describe('a draft', () => {
  const MARKUP = "<b>O'Neil & Söhne</b>"

  it('stands in the box of its branch again, to the letter, and can be sent', async () => {
    const texts = { 'in-home': MARKUP }
    const { send } = start({ readDrafts: async () => ok({ actorId: 'ana', texts }) })
    await expect.element(box()).toHaveValue('')
    await tab('In-Home').click()
    await expect.element(box('In-Home')).toHaveValue(MARKUP)
    await sendIn('In-Home').click()
    await expect.element(box('In-Home')).toHaveValue('')
    expect(send.mock.lastCall).toMatchObject(['in-home', { text: MARKUP }])
  })

  it('is kept at once when the page is hidden or left', async () => {
    const keep = vi.fn<ConversationFlowPorts['saveDraft']>(async () => ok('kept'))
    start({ saveDraft: keep })
    await box().fill('See you')
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(keep.mock.lastCall).toMatchObject(['facility', { actorId: 'ana', text: 'See you' }])
    vi.restoreAllMocks()
    await box().fill('See you at nine')
    window.dispatchEvent(new Event('pagehide'))
    expect(keep.mock.lastCall).toMatchObject(['facility', { text: 'See you at nine' }])
  })
})

describe('what waits', () => {
  const waiting = [
    { id: 'w1', text: 'On its way' },
    { id: 'w2', text: 'Refused', problem: { name: 'branch-inactive' } as const },
  ]

  it('is marked, and what was refused says why', async () => {
    const { desk } = start()
    desk.facility = ok(pageOf('facility', TALK, { waiting }))
    await expect.element(page.getByText('Waiting to be sent')).toBeVisible()
    await expect
      .element(page.getByText(/^Not sent\. Dana Dual is not active in Facility/))
      .toBeVisible()
    const [, , , first, second] = log().getByRole('listitem').elements()
    expect(first?.textContent).toMatch(/^On its way/)
    expect(second?.textContent).toMatch(/^Refused/)
  })

  it('is sent again, or deleted, and the focus stays near', async () => {
    const retry = vi.fn(async () => ok('accepted'))
    const cancel = vi.fn(async () => ok('cancelled'))
    const { desk, root } = start({ retry, cancel })
    desk.facility = ok(pageOf('facility', TALK, { waiting: waiting.slice(1) }))
    await button('Send again').click()
    expect(retry).toHaveBeenCalledExactlyOnceWith('w2')
    desk.facility = ok(pageOf('facility', TALK))
    await button('Delete').click()
    await expect.element(page.getByText('Refused')).not.toBeInTheDocument()
    expect(cancel).toHaveBeenCalledExactlyOnceWith('w2')
    await expect.element(page.getByText('Deleted. Nothing was sent.')).toBeInTheDocument()
    await expect.poll(() => root.activeElement?.getAttribute('role')).toBe('log')
  })

  it('is kept while offline, and gone from here once it was sent', async () => {
    const happens = watchListeners()
    const open = operation({ id: 'w1', task: { kind: 'message' }, state: 'waiting' })
    const { desk } = start({ send: async () => ok(open), makeId: () => 'w1' })
    await box().fill('See you at nine')
    desk.facility = failed({ name: 'offline' })
    await sendIn().click()
    await expect.element(page.getByText('Waiting to be sent')).toBeVisible()
    await expect
      .element(page.getByText(/^You are offline\. What you write now goes out/))
      .toBeVisible()
    await expect.element(box()).toHaveValue('')
    desk.facility = ok(pageOf('facility', [...TALK, written(9, 'See you at nine')]))
    happens('online')
    await expect.element(page.getByText('Waiting to be sent')).not.toBeInTheDocument()
    await expect.element(log()).toMatchTextContent('See you at nine')
  })
})
