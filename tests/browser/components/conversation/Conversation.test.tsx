import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { failed, ok } from '../../../../lib/domain/result.ts'
import { watchListeners } from '../../../fixtures/trusted-events.ts'
import { HARD_TALK, TALK, written } from './conversation-samples.ts'
import { box, button, log, pageOf, start, tab } from './open-conversation.tsx'

describe('the tabs', () => {
  it('are In-Home and Facility, the first one selected, with what nobody has seen', async () => {
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
    await expect.element(log()).toMatchTextContent('No messages in Facility yet.')
  })

  it('is read out when it is new, and counted as seen where it is in sight', async () => {
    const { desk, flow, seen } = start()
    await expect.element(box()).toBeVisible()
    const news = written(9, 'We are late', { id: 'm9' })
    desk.facility = ok(pageOf('facility', [...TALK, news], { unread: 1 }))
    await flow.load()
    await expect
      .element(page.getByText('New in Facility from Dana Dual: We are late'))
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
    const happens = watchListeners()
    const { desk } = start()
    await expect.element(box()).toBeVisible()
    desk.facility = ok(pageOf('facility', [...TALK, written(9, 'We are late', { id: 'm9' })]))
    happens('visibilitychange')
    await expect.element(log()).toMatchTextContent('We are late')
  })
})

it('asks nothing because of events that the page dispatches itself', async () => {
  const { flow } = start()
  await expect.element(box()).toBeVisible()
  const load = vi.spyOn(flow, 'load')
  for (const type of ['visibilitychange', 'online', 'offline']) {
    for (const target of [document, window]) target.dispatchEvent(new Event(type))
  }
  expect(load).not.toHaveBeenCalled()
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
      .element(page.getByText('You can read these messages, but not write here. Ask Ana Alvarez.'))
      .toBeVisible()
    await tab('In-Home').click()
    await expect.element(page.getByText(/^Dana Dual is not active in In-Home/)).toBeVisible()
  })

  it('offers to try again, and what was read before stays', async () => {
    const { desk, flow } = start()
    await expect.element(box()).toBeVisible()
    desk.facility = failed({ name: 'server-error' })
    await flow.load()
    await expect.element(page.getByText(/^Showing saved messages\./)).toBeVisible()
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
