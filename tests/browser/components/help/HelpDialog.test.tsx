import { useState } from 'preact/hooks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HelpDialog } from '../../../../components/help/HelpDialog.tsx'
import { PopupHeader } from '../../../../components/ui/PopupHeader.tsx'
import { drawInPopup } from '../draw.tsx'

const on = { onWelcome: vi.fn(), onOptions: vi.fn() }

/** The header of the popup, and the help that it opens. */
function WithHelp() {
  const [isOpen, setOpen] = useState(false)
  return (
    <main>
      <PopupHeader refreshing={false} onRefresh={vi.fn()} onHelp={() => setOpen(true)} />
      {isOpen && <HelpDialog {...on} onClose={() => setOpen(false)} />}
    </main>
  )
}

const button = (name: string) => page.getByRole('button', { name })
const dialog = page.getByRole('dialog', { name: 'Help' })
const titled = (name: string) => expect.element(page.getByRole('heading', { name })).toBeVisible()

beforeEach(async () => {
  drawInPopup()(<WithHelp />)
  await button('Help').click()
})

describe('the help', () => {
  it('is read page by page with its buttons, which stop at both ends', async () => {
    await titled('The bar and the button')
    await button('Back').click({ force: true })
    for (const title of [
      'Adding somebody',
      'Many at once',
      'When something waits or fails',
      'Privacy and access',
    ]) {
      await button('Next').click()
      await titled(title)
    }
    await expect.element(dialog.getByRole('status')).toHaveTextContent('5 of 5')
    await button('Next').click({ force: true })
    await titled('Privacy and access')
    await button('Back').click()
    await titled('When something waits or fails')
  })

  it('is read with the arrow keys too', async () => {
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await titled('Many at once')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    await titled('The bar and the button')
  })

  it('begins each page at its top, where it has to be scrolled', async () => {
    await page.viewport(240, 300)
    const box = dialog.element()
    box.scrollTo(0, 80)
    expect(box.scrollTop).toBe(80)
    await userEvent.keyboard('{ArrowRight}')
    await titled('Adding somebody')
    expect(box.scrollTop).toBe(0)
    await page.viewport(400, 700)
  })

  it('closes by Escape, and returns the focus to its button', async () => {
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(button('Help')).toHaveFocus()
  })

  it('leads to the welcome page and the options', async () => {
    await button('Welcome page').click()
    expect(on.onWelcome).toHaveBeenCalledOnce()
    await button('Options').click()
    expect(on.onOptions).toHaveBeenCalledOnce()
  })
})
