import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ProfileSync, type ProfileSyncProps } from '../../../components/ProfileSync.tsx'
import { drawOnPage, focused } from './draw.tsx'
import { BOB, BOB_LINKED, OMAR_LINKED, operation } from './samples.ts'

const button = (name: string) => page.getByRole('button', { name })

function start(change: Partial<ProfileSyncProps> = {}) {
  const on = { onAdd: vi.fn(), onCompare: vi.fn(), onLeave: vi.fn(), onAct: vi.fn() }
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
    const badges = page.getByRole('group', { name: 'Softwares' })
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
  })

  it('announces what happened in a region that was there before', async () => {
    const { drawWith, root, onAct } = start()
    const region = root.querySelector('[role=status]')
    drawWith({ status: { tone: 'success', text: 'Bob is there.', actions: ['undo'] } })
    expect(region?.textContent).toBe('Bob is there.')
    await button('Undo').click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith('undo')
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
})
