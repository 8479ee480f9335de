import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focused } from '../draw.tsx'
import { account, LONG_NAME, MARKUP_NAME, preview } from '../samples.ts'
import { button, dialog, PREVIEW, QUESTION, start } from './open-sync-dialog.tsx'

describe('SyncDialog', () => {
  it('takes the focus when it opens and gives it back when it closes', async () => {
    const { open, root, show } = start(PREVIEW)
    await button('Opener').click()
    open()
    await expect.poll(() => focused(root)).toBe('Add Bob Walker to Facility?')
    show(PREVIEW, false)
    await expect.poll(() => focused(root)).toBe('Opener')
  })

  it('says what it is looking at before the preview is here', async () => {
    start({ kind: 'loading' }).open()
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Looking at what can be copied…')
    await expect.element(button('Cancel')).toBeVisible()
  })

  it('shows what will happen, by label and reason', async () => {
    start(PREVIEW).open()
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('10 fields and 2 pets will be copied. 3 fields stay behind.')
    await expect
      .element(dialog)
      .toMatchTextContent('Bob can’t book in Facility until this is filled in: Signed agreement')
    await expect.element(dialog).toMatchTextContent('Same login. No Welcome Email is sent.')
    await expect.element(page.getByText('too long for the field in Facility')).toBeVisible()
    await page.getByText('1 private field stays behind').click()
    await expect.element(page.getByText('Alarm code')).toBeVisible()
  })

  it('offers to keep for later what nobody could be asked about', async () => {
    const problem = { name: 'offline' } as const
    const { open, onLater, onRetry } = start({
      kind: 'problem',
      problem,
      retryable: true,
      keepable: true,
    })
    open()
    await expect.element(dialog).toMatchTextContent('Tandem can keep this and add Bob Walker')
    await button('Try again').click()
    expect(onRetry).toHaveBeenCalledOnce()
    await button('Add when back online').click()
    expect(onLater).toHaveBeenCalledOnce()
  })

  it('confirms with the choices that the preview was asked with', async () => {
    const choices = { link: 'max2' }
    const { open, onConfirm } = start({ ...QUESTION, choices })
    open()
    await expect.element(dialog).toMatchTextContent('Will be linked with Max Miller')
    await button('Add client to Facility').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(choices)
  })

  it('names the base role for staff, and no booking', async () => {
    const tom = account({ kind: 'staff', name: 'Tom Tran' })
    start(
      { kind: 'preview', shown: preview({ account: tom }), choices: {} },
      { kind: 'staff' },
    ).open()
    await expect.element(dialog).toMatchTextContent('Tom Tran will be Tech/Runner in Facility.')
    await expect.element(dialog).not.toMatchTextContent('can’t book')
    await expect.element(button('Sync staff to Facility')).toBeVisible()
  })

  it('closes on Escape and on Cancel', async () => {
    const { open, onCancel } = start(PREVIEW)
    open()
    await userEvent.keyboard('{Escape}')
    expect(onCancel).toHaveBeenCalledTimes(1)
    await button('Cancel').click()
    expect(onCancel).toHaveBeenCalledTimes(2)
  })

  it('stays under the pressed button while busy, and says that closing does not stop it once it is stored', async () => {
    const { open, root, show, onConfirm } = start(PREVIEW)
    open()
    await button('Add client to Facility').click()
    show({ kind: 'busy', shown: preview(), choices: {} })
    await expect.poll(() => focused(root)).toBe('Add client to Facility')
    await userEvent.keyboard('{Enter}')
    expect(onConfirm).toHaveBeenCalledOnce()
    await expect.element(page.getByRole('status')).toHaveTextContent('Working on it.')
    show({ kind: 'busy', shown: preview(), choices: {}, stored: true })
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent('it goes on in the background')
    await expect.element(button('Close')).toBeVisible()
  })

  it('warns when the person was changed under the preview', async () => {
    start({ ...PREVIEW, changed: ['Phone', 'Pets'] }).open()
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('changed meanwhile: Phone, Pets.')
  })

  it('offers to try again only where that can help, and keeps the focus inside', async () => {
    const problem = { kind: 'problem', problem: { name: 'timeout' } } as const
    const { open, root, show, onRetry } = start({ ...problem, retryable: true, keepable: false })
    open()
    await button('Try again').click()
    expect(onRetry).toHaveBeenCalledOnce()
    show({ kind: 'loading' })
    await expect.poll(() => focused(root)).toBe('Add Bob Walker to Facility?')
    show({ ...problem, retryable: false, keepable: false })
    await expect.element(button('Try again')).not.toBeInTheDocument()
  })

  it.each([LONG_NAME, MARKUP_NAME])('wraps and shows as written: %s', async (name) => {
    await page.viewport(320, 400)
    const { open, root } = start(PREVIEW, { name })
    open()
    await expect.element(page.getByRole('heading')).toHaveTextContent(`Add ${name} to Facility?`)
    const box = root.querySelector('dialog')
    expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0)
    await expect.element(button('Add client to Facility')).toBeInViewport()
  })
})
