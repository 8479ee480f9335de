import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  ProfileSync,
  type ProfileSyncProps,
} from '../../../../components/dashboard/ProfileSync.tsx'
import { drawOnPage, focused } from '../draw.tsx'
import { BOB, BOB_LINKED, OMAR_LINKED, operation } from '../samples.ts'

const button = (name: string) => page.getByRole('button', { name })

function start(change: Partial<ProfileSyncProps> = {}) {
  const on = {
    onAdd: vi.fn(),
    onCompare: vi.fn(),
    onMakeInactive: vi.fn(),
    onAct: vi.fn(),
    onActEarlier: vi.fn(),
  }
  const { root, draw } = drawOnPage()
  const drawWith = (props: Partial<ProfileSyncProps>) =>
    draw(<ProfileSync profile={BOB} busy={false} {...on} {...props} />)
  drawWith(change)
  return { ...on, root, drawWith }
}

describe('ProfileSync', () => {
  it('asks to add the person to the other software', async () => {
    const { onAdd } = start()
    await button('Add to Facility').click()
    expect(onAdd).toHaveBeenCalledOnce()
  })

  it('offers no button to whom may not sync', () => {
    const { root } = start({ profile: { ...BOB, maySync: false } })
    expect(root.querySelector('button')).toBeNull()
  })

  it.each([{ busy: true }, { profile: { ...BOB, operation: operation({ state: 'waiting' }) } }])(
    'keeps the button where it is, and deaf, while %j',
    async (change) => {
      const { onAdd, root } = start(change)
      await userEvent.keyboard('{Tab}{Enter}')
      expect(focused(root)).toBe('Add to Facility')
      await expect.element(button('Add to Facility')).toHaveAttribute('aria-disabled', 'true')
      expect(onAdd).not.toHaveBeenCalled()
    },
  )

  it('shows two badges once linked, the current one marked', async () => {
    start({ profile: BOB_LINKED })
    const badges = page.getByRole('group', { name: 'Software' })
    await expect
      .element(badges.getByRole('link', { name: 'In-Home' }))
      .toHaveAttribute('aria-current', 'page')
    await expect
      .element(badges.getByRole('link', { name: 'Facility' }))
      .toHaveAttribute('href', 'http://localhost/clients/12')
  })

  it('compares the two profiles of a client, for whoever may sync them', async () => {
    const { onCompare, drawWith } = start({ profile: BOB_LINKED })
    await button('Compare').click()
    expect(onCompare).toHaveBeenCalledOnce()
    drawWith({ profile: { ...BOB_LINKED, maySync: false } })
    await expect.element(button('Compare')).not.toBeInTheDocument()
    drawWith({ profile: OMAR_LINKED })
    await expect.element(button('Compare')).not.toBeInTheDocument()
    drawWith({ profile: BOB_LINKED })
    await expect.element(button('Compare')).toBeVisible()
    drawWith({ profile: { ...BOB_LINKED, actions: [{ kind: 'request' }] } })
    await expect.element(button('Compare')).not.toBeInTheDocument()
  })

  it('announces what happened in a region that was there before', async () => {
    const { drawWith, root, onAct } = start()
    const region = root.querySelector('[role=status]')
    drawWith({ status: { tone: 'success', text: 'Bob is there.', actions: ['undo'] } })
    expect(region?.textContent).toBe('Bob is there.')
    await button('Undo').click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith('undo')
  })

  it('says below what was done before, without announcing it again, and takes that back', async () => {
    const { drawWith, root, onAct, onActEarlier } = start()
    drawWith({
      status: { tone: 'success', text: 'Services requested.' },
      earlier: { tone: 'info', text: 'Earlier: Bob is there.', actions: ['undo'] },
    })
    const regions = [...root.querySelectorAll('[role=status]')]
    expect(regions.map(({ textContent }) => textContent)).toEqual(['Services requested.'])
    await expect.element(page.getByText('Earlier: Bob is there.')).toBeVisible()
    await button('Undo').click()
    expect(onActEarlier).toHaveBeenCalledExactlyOnceWith('undo')
    expect(onAct).not.toHaveBeenCalled()
  })

  it('starts no second one beside one that waits behind a newer message', async () => {
    const request = operation({ task: { kind: 'request' }, state: 'done' })
    const earlier = operation({ state: 'waiting' })
    start({ profile: { ...BOB, operation: request, earlier } })
    await expect.element(button('Add to Facility')).toHaveAttribute('aria-disabled', 'true')
  })

  it('offers to try again', async () => {
    const { onAct } = start({ status: { tone: 'error', text: 'No.', actions: ['retry'] } })
    await button('Try again').click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith('retry')
  })

  it('keeps the focus close when the focused button goes away', async () => {
    const { drawWith, root } = start()
    await userEvent.keyboard('{Tab}')
    expect(focused(root)).toBe('Add to Facility')
    drawWith({ profile: BOB_LINKED })
    await expect.poll(() => root.activeElement?.className).toBe('sync')
  })

  it('says right after a sync that nothing else changed, and offers to change it', async () => {
    const done = operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' })
    const { onMakeInactive, root, drawWith } = start({
      profile: { ...BOB_LINKED, operation: done },
    })
    expect(root.textContent).toContain('In-Home stays active.')
    await button('Make inactive in In-Home').click()
    expect(onMakeInactive).toHaveBeenCalledExactlyOnceWith('in-home')
    drawWith({ profile: { ...BOB_LINKED, operation: done, actions: [] } })
    expect(root.textContent).not.toContain('stays active')
    drawWith({ profile: { ...BOB_LINKED, operation: { ...done, unchanged: true } } })
    expect(root.textContent).not.toContain('stays active')
  })

  it('names the software in which somebody is inactive', async () => {
    start({ profile: { ...BOB_LINKED, statuses: { 'in-home': 'active', facility: 'inactive' } } })
    await expect.element(page.getByRole('link', { name: 'Facility inactive' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'In-Home', exact: true })).toBeVisible()
  })
})
