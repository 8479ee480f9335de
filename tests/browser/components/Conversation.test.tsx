import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Conversation } from '../../../components/Conversation.tsx'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { ConversationPage, Message } from '../../../lib/domain/conversation.ts'
import { type ConversationPorts, conversationFlow } from '../../../lib/domain/conversation-flow.ts'
import type { Operation } from '../../../lib/domain/operation.ts'
import { failed, ok, type Result } from '../../../lib/domain/result.ts'
import { HARD_TALK, TALK, written } from './conversation-samples.ts'
import { drawOnPage } from './draw.tsx'
import { operation } from './samples.ts'

const tab = (name: string | RegExp) => page.getByRole('tab', { name })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const box = (branch = 'Facility') =>
  page.getByRole('textbox', { name: `Message to Dana in ${branch}` })
const log = (branch = 'Facility') =>
  page.getByRole('log', { name: `Messages with Dana in ${branch}` })

function pageOf(branch: Branch, messages: Message[], change: Partial<ConversationPage> = {}) {
  const newestFirst = messages.toReversed()
  return {
    branch,
    messages: newestFirst,
    more: false,
    unread: 0,
    mayWrite: true,
    waiting: [],
    ...change,
  }
}

/** Dana's conversation over a desk whose answers the test may change. */
function start(
  answers: Partial<ConversationPorts> = {},
  branches: [Branch, ...Branch[]] = ['facility', 'in-home'],
) {
  const desk: Record<Branch, Result<ConversationPage>> = {
    facility: ok(pageOf('facility', TALK)),
    'in-home': ok(pageOf('in-home', [written(1, 'The key is under the mat.')])),
  }
  const { draw, root } = drawOnPage('conversation')
  const send = vi.fn(
    async (_: Branch, { operationId }: { operationId: string }): Promise<Result<Operation>> =>
      ok(operation({ id: operationId, task: { kind: 'message' }, state: 'done' })),
  )
  const seen = vi.fn(async (branch: Branch, _: string) => {
    const known = desk[branch]
    if (known.ok) known.value.unread = 0
    return ok('seen' as const)
  })
  const flow = conversationFlow(branches, {
    read: async (branch) => desk[branch],
    seen,
    send,
    begun: async () => ok({ actorId: 'ana', texts: {} }),
    keep: async () => ok('kept'),
    retry: async () => ok('accepted'),
    cancel: async () => ok('cancelled'),
    makeId: () => crypto.randomUUID(),
    ...answers,
    show: (view) =>
      draw(
        <Conversation
          about={{ name: 'Dana Dual', here: 'in-home' }}
          view={view}
          statuses={{ facility: 'active', 'in-home': 'inactive' }}
          admins={['Ana Alvarez']}
          flow={flow}
        />,
      ),
  })
  // Once the test has said what it answers at first.
  queueMicrotask(() => void flow.look())
  return { desk, root, send, seen, flow }
}

describe('the tabs', () => {
  it('are the two softwares, the first one selected, with what nobody has seen', async () => {
    const { desk } = start()
    desk['in-home'] = ok(pageOf('in-home', TALK, { unread: 2 }))
    await expect.element(tab('Facility')).toHaveAttribute('aria-selected', 'true')
    await expect.element(tab('In-Home, 2 unread')).toHaveAttribute('aria-selected', 'false')
    await expect.element(page.getByRole('tabpanel', { name: 'Facility' })).toBeVisible()
  })

  it('are one stop for the Tab key, and the arrows, Home and End go from one to the other', async () => {
    const { root } = start()
    await expect.element(box()).toBeVisible()
    const focused = () => root.activeElement?.textContent
    await userEvent.keyboard('{Tab}')
    expect(focused()).toBe('Facility')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe('In-Home')
    await expect.element(log('In-Home')).toMatchTextContent('The key is under the mat.')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe('Facility')
    await userEvent.keyboard('{End}')
    expect(focused()).toBe('In-Home')
    await userEvent.keyboard('{Home}')
    expect(focused()).toBe('Facility')
    await userEvent.keyboard('{Tab}')
    await expect.poll(() => root.activeElement?.getAttribute('role')).toBe('log')
  })

  it('keep what was typed in each of them', async () => {
    start()
    await box().fill('See you at nine')
    await tab('In-Home').click()
    await box('In-Home').fill('The key')
    await tab('Facility').click()
    await expect.element(box()).toHaveValue('See you at nine')
    await tab('In-Home').click()
    await expect.element(box('In-Home')).toHaveValue('The key')
  })

  it('are not there for a client in one software', async () => {
    start({}, ['facility'])
    await expect.element(box()).toBeVisible()
    await expect.element(page.getByRole('tablist')).not.toBeInTheDocument()
  })
})

describe('what was written', () => {
  it('says who, when and what, the newest last', async () => {
    start()
    await expect.element(log()).toMatchTextContent('Rex stay with you')
    const [first, second] = log().getByRole('listitem').elements()
    expect(first?.textContent).toMatch(/^Dana Dual .*Nov 21, .*10:05/)
    expect(second?.textContent).toContain('Ana Alvarez')
    expect(log().getByRole('time').elements()[0]?.getAttribute('datetime')).toContain('2026-11-21')
  })

  it('is plain text, links and markup included', async () => {
    const { desk } = start()
    desk.facility = ok(pageOf('facility', [...TALK, ...HARD_TALK.slice(2, 3)]))
    await expect.element(log()).toMatchTextContent('https://paws.example/map')
    expect(log().getByRole('link').elements()).toEqual([])
    await expect.element(page.getByText('<b>Bold</b> & <script>alert(1)</script>')).toBeVisible()
  })

  it('starts at its end, and stays where one reads when earlier ones come', async () => {
    const many = Array.from({ length: 30 }, (_, at) => written(1, `Line ${at}`, { id: `l${at}` }))
    const earlier = pageOf('facility', [written(1, 'The very first', { id: 'l-1' })])
    const newest = pageOf('facility', many, { more: true, cursor: 'c' })
    start({ read: async (_, cursor) => ok(cursor ? earlier : newest) }, ['facility'])
    await expect.element(page.getByText('Line 29')).toBeInViewport()
    await button('Show earlier messages').click()
    await expect.element(page.getByText('The very first')).toBeInTheDocument()
    await expect.element(button('Show earlier messages')).not.toBeInTheDocument()
    await expect.element(page.getByText('Line 0', { exact: true })).toBeInViewport()
  })

  it('keeps the focus when there is nothing earlier to show', async () => {
    const newest = pageOf('facility', TALK, { more: true, cursor: 'c' })
    const { root } = start({
      read: async (_, cursor) => ok(cursor ? pageOf('facility', []) : newest),
    })
    await button('Show earlier messages').click()
    await expect.poll(() => root.activeElement?.getAttribute('role')).toBe('log')
  })

  it('says that nothing was written yet', async () => {
    const { desk } = start()
    desk.facility = ok(pageOf('facility', []))
    await expect.element(log()).toMatchTextContent('Nothing has been written in Facility yet.')
  })

  it('is read out when it is new, and counted as seen where it is in sight', async () => {
    const { desk, flow, seen } = start()
    await expect.element(box()).toBeVisible()
    const news = written(9, 'We are late', { id: 'm9' })
    desk.facility = ok(pageOf('facility', [...TALK, news], { unread: 1 }))
    await flow.look()
    await expect
      .element(page.getByText('New in Facility, Dana Dual: We are late'))
      .toBeInTheDocument()
    await expect.poll(() => seen.mock.calls).toEqual([['facility', 'm9']])
    await expect.element(tab('Facility')).toHaveAccessibleName('Facility')
  })

  it('is not counted as seen in the tab that is not shown, until it is', async () => {
    const { desk, seen } = start()
    desk['in-home'] = ok(pageOf('in-home', TALK, { unread: 3 }))
    await expect.element(tab('In-Home, 3 unread')).toBeVisible()
    expect(seen).not.toHaveBeenCalled()
    await tab('In-Home, 3 unread').click()
    await expect.element(tab('In-Home')).toHaveAccessibleName('In-Home')
    expect(seen).toHaveBeenCalledExactlyOnceWith('in-home', 'm3')
  })

  it('is looked up again when somebody comes back to the page', async () => {
    const { desk } = start()
    await expect.element(box()).toBeVisible()
    desk.facility = ok(pageOf('facility', [...TALK, written(9, 'We are late', { id: 'm9' })]))
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.element(log()).toMatchTextContent('We are late')
  })
})

describe('writing', () => {
  it('goes to the branch of its tab, by the button and by Ctrl+Enter', async () => {
    const { send } = start()
    await tab('In-Home').click()
    await box('In-Home').fill('See you at nine')
    await button('Send').click()
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
    await button('Send').click()
    expect(send).not.toHaveBeenCalled()
    expect(root.activeElement?.tagName).toBe('TEXTAREA')
  })

  it('keeps the button in reach while it is sent, and sends once', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const send = vi.fn(() => answer.promise)
    const { root } = start({ send })
    await box().fill('See you at nine')
    await button('Send').click()
    await expect.element(button('Send')).toHaveAttribute('aria-busy', 'true')
    expect(root.activeElement?.textContent).toBe('Send')
    await button('Send').click({ force: true })
    answer.resolve(ok(operation({ task: { kind: 'message' }, state: 'done' })))
    await expect.element(button('Send')).toHaveAttribute('aria-busy', 'false')
    expect(send).toHaveBeenCalledOnce()
  })

  it('leaves in the box what could not be taken, and says why', async () => {
    start({ send: async () => failed({ name: 'signed-out' }) })
    await box().fill('See you at nine')
    await button('Send').click()
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
    await button('Send').click({ force: true })
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

describe('what was begun', () => {
  const MARKUP = "<b>O'Neil & Söhne</b>"

  it('stands in the box of its branch again, to the letter, and can be sent', async () => {
    const texts = { 'in-home': MARKUP }
    const { send } = start({ begun: async () => ok({ actorId: 'ana', texts }) })
    await expect.element(box()).toHaveValue('')
    await tab('In-Home').click()
    await expect.element(box('In-Home')).toHaveValue(MARKUP)
    await button('Send').click()
    await expect.element(box('In-Home')).toHaveValue('')
    expect(send.mock.lastCall).toMatchObject(['in-home', { text: MARKUP }])
  })

  it('is kept at once when the page is hidden or left', async () => {
    const keep = vi.fn<ConversationPorts['keep']>(async () => ok('kept'))
    start({ keep })
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
      .element(page.getByText(/^Not sent: Dana Dual is not active in Facility/))
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
    const open = operation({ id: 'w1', task: { kind: 'message' }, state: 'waiting' })
    const { desk } = start({ send: async () => ok(open), makeId: () => 'w1' })
    await box().fill('See you at nine')
    desk.facility = failed({ name: 'offline' })
    await button('Send').click()
    await expect.element(page.getByText('Waiting to be sent')).toBeVisible()
    await expect
      .element(page.getByText(/^You are offline\. What you write now goes out/))
      .toBeVisible()
    await expect.element(box()).toHaveValue('')
    desk.facility = ok(pageOf('facility', [...TALK, written(9, 'See you at nine')]))
    window.dispatchEvent(new Event('online'))
    await expect.element(page.getByText('Waiting to be sent')).not.toBeInTheDocument()
    await expect.element(log()).toMatchTextContent('See you at nine')
  })
})

describe('what cannot be read or written', () => {
  it('is no error for whoever does not work in a branch: it says whom to ask', async () => {
    const { desk } = start()
    desk['in-home'] = failed({ name: 'forbidden' })
    await tab('In-Home').click()
    await expect
      .element(
        page.getByText('Messages in In-Home are for the people who work there. Ask Ana Alvarez.'),
      )
      .toBeVisible()
    await expect.element(box('In-Home')).not.toBeInTheDocument()
  })

  it('says that one may read only, and why where the client is inactive', async () => {
    const { desk } = start()
    desk.facility = ok(pageOf('facility', TALK, { mayWrite: false }))
    desk['in-home'] = ok(pageOf('in-home', TALK, { mayWrite: false }))
    await expect
      .element(page.getByText('You may read this, but not write here. Ask Ana Alvarez.'))
      .toBeVisible()
    await tab('In-Home').click()
    await expect.element(page.getByText(/^Dana Dual is not active in In-Home/)).toBeVisible()
  })

  it('offers to try again, and what was read before stays', async () => {
    const { desk, flow } = start()
    await expect.element(box()).toBeVisible()
    desk.facility = failed({ name: 'server-error' })
    await flow.look()
    await expect
      .element(page.getByText(/^This is how it stood when it was last fetched\./))
      .toBeVisible()
    await expect.element(log()).toMatchTextContent('Rex stay with you')
    desk.facility = ok(pageOf('facility', TALK))
    await button('Try again').click()
    await expect.element(button('Try again')).not.toBeInTheDocument()
  })

  it('can be written to while offline, with nothing read yet', async () => {
    const { desk } = start()
    desk.facility = failed({ name: 'offline' })
    await expect.element(page.getByText(/^You are offline\. What you write now/)).toBeVisible()
    await expect.element(box()).toBeVisible()
  })
})
