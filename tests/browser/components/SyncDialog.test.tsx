import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SyncDialog, type SyncDialogProps } from '../../../components/SyncDialog.tsx'
import type { SyncStage } from '../../../lib/domain/dialog-flow.ts'
import { drawOnPage, focused } from './draw.tsx'
import { fiftyMatches } from './field-samples.ts'
import { account, EMAIL_MATCH, LONG_NAME, MARKUP_NAME, PHONE_MATCH, preview } from './samples.ts'

const dialog = page.getByRole('dialog', { name: 'Add Bob Walker to Facility?' })
const button = (name: string) => page.getByRole('button', { name })
const PREVIEW: SyncStage = { kind: 'preview', shown: preview(), choices: {} }
const QUESTION: SyncStage = {
  kind: 'preview',
  shown: preview({ matches: [PHONE_MATCH] }),
  choices: {},
}

function start(stage: SyncStage, change: Partial<SyncDialogProps> = {}) {
  const on = {
    onConfirm: vi.fn(),
    onChoose: vi.fn(),
    onRetry: vi.fn(),
    onLater: vi.fn(),
    onCancel: vi.fn(),
  }
  const { root, draw } = drawOnPage('dialog')
  const base = { name: 'Bob Walker', kind: 'client', to: 'facility', ...on, ...change } as const
  const show = (next: SyncStage, open = true) =>
    draw(
      <>
        <button type="button">Opener</button>
        <SyncDialog {...base} open={open} stage={next} />
      </>,
    )
  show(stage, false)
  return { ...on, root, show, open: () => show(stage) }
}

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
      .toHaveTextContent('10 fields and 2 pets will be copied. 3 stay behind.')
    await expect
      .element(dialog)
      .toMatchTextContent('Bob cannot book in Facility until it is filled: Signed agreement')
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
    await button('Add When Back Online').click()
    expect(onLater).toHaveBeenCalledOnce()
  })

  it('confirms with the choices that the preview was asked with', async () => {
    const choices = { link: 'max2' }
    const { open, onConfirm } = start({ ...QUESTION, choices })
    open()
    await expect.element(dialog).toMatchTextContent('Will be linked with Max Miller')
    await button('Add Client to Facility').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(choices)
  })

  it('names the base role for staff, and no booking', async () => {
    const tom = account({ kind: 'staff', name: 'Tom Tran' })
    start(
      { kind: 'preview', shown: preview({ account: tom }), choices: {} },
      { kind: 'staff' },
    ).open()
    await expect.element(dialog).toMatchTextContent('Tom Tran will be Tech/Runner in Facility.')
    await expect.element(dialog).not.toMatchTextContent('cannot book')
    await expect.element(button('Sync Staff to Facility')).toBeVisible()
  })

  it('does not confirm before somebody said who the candidate is', async () => {
    const { open, root, onConfirm, onChoose } = start(QUESTION)
    open()
    expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
    await expect.element(button('Add Client to Facility')).toHaveAttribute('aria-disabled', 'true')
    await button('Add Client to Facility').click({ force: true })
    await expect.element(page.getByRole('alert')).toMatchTextContent('Say first whether')
    expect(root.activeElement).toBe(root.querySelector('input'))
    expect(onConfirm).not.toHaveBeenCalled()

    await page.getByRole('radio', { name: 'It is somebody else – add as new' }).click()
    await button('Add Client to Facility').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
    expect(onChoose).not.toHaveBeenCalled()
  })

  it('looks at the outcome of linking before that is confirmed', async () => {
    const { open, onConfirm, onChoose } = start(QUESTION)
    open()
    await page.getByRole('radio', { name: /Max Miller active Same phone and pet – likely/ }).click()
    await button('Link with this one').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ link: 'max2' })
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('lets nobody pass by an account with the same e-mail', async () => {
    const problem = { name: 'match-found', matches: [EMAIL_MATCH, PHONE_MATCH] } as const
    const { open, onChoose } = start({
      kind: 'matches',
      problem: { ...problem, matches: [...problem.matches] },
    })
    open()
    await expect.element(page.getByText(/somebody else/)).not.toBeInTheDocument()
    await expect.element(page.getByRole('radio', { name: /Max Miller/ })).toBeDisabled()
    await expect.element(dialog).toMatchTextContent('Eve Echo has this e-mail in Facility already')
    await page.getByRole('radio', { name: /Eve Echo inactive Same e-mail and name/ }).click()
    await button('Re-activate and link').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ link: 'eve2', onInactive: 'reactivate' })
  })

  it('links with nobody while several have the same e-mail', async () => {
    const matches = [EMAIL_MATCH, { ...EMAIL_MATCH, accountId: 'eva', name: 'Eva' }]
    start({ kind: 'matches', problem: { name: 'ambiguous', matches } }).open()
    await expect.element(dialog).toMatchTextContent('Several people in Facility have this e-mail.')
    expect(
      page
        .getByRole('button')
        .elements()
        .map((each) => each.textContent),
    ).toEqual(['Opener', 'Cancel'])
  })

  it('says nothing of what would be done while it is open who somebody is', async () => {
    const { open } = start(QUESTION)
    open()
    const status = page.getByRole('status')
    await expect
      .element(status)
      .toMatchTextContent(/^Somebody in Facility may be Bob Walker already/)
    await expect.element(dialog).not.toMatchTextContent('private field')
    await page.getByRole('radio', { name: /somebody else/ }).click()
    await expect.element(status).toMatchTextContent(/^10 fields and 2 pets will be copied/)
    await expect.element(dialog).toMatchTextContent('private field')
  })

  it('asks again when somebody else turns up on the list', async () => {
    const { open, show, onConfirm } = start(QUESTION)
    open()
    await page.getByRole('radio', { name: /somebody else/ }).click()
    const another = { ...PHONE_MATCH, accountId: 'mo', name: 'Mo Miller' }
    show({ kind: 'preview', shown: preview({ matches: [PHONE_MATCH, another] }), choices: {} })
    await expect.element(page.getByRole('radio', { name: /Mo Miller/ })).toBeVisible()
    expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
    await button('Add Client to Facility').click({ force: true })
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('leads back from a link to the question, with nothing chosen', async () => {
    const { open, show, onChoose } = start(QUESTION)
    open()
    await page.getByRole('radio', { name: /Max Miller/ }).click()
    show({ ...QUESTION, choices: { link: 'max2' } })
    await button('Choose again').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({})
    show(QUESTION)
    await expect.element(page.getByRole('radio', { name: /Max Miller/ })).not.toBeChecked()
  })

  it('adds as new whom the backend asked about, without re-activating anybody', async () => {
    const problem = { name: 'target-inactive', matches: [PHONE_MATCH] } as const
    const { open, onChoose } = start({
      kind: 'matches',
      problem: { ...problem, matches: [...problem.matches] },
    })
    open()
    await page.getByRole('radio', { name: /somebody else/ }).click()
    await button('Add as new').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({})
  })

  it('shows fifty candidates with the other ways in reach, the surest first', async () => {
    await page.viewport(360, 700)
    start({ ...QUESTION, shown: preview({ matches: fiftyMatches().reverse() }) }).open()
    const radios = page.getByRole('radio')
    expect(radios.elements()).toHaveLength(51)
    await expect.element(radios.first()).toHaveAccessibleName(/Same phone and pet – likely/)
    await expect.element(page.getByRole('radio', { name: /somebody else/ })).toBeInViewport()
    await expect.element(button('Cancel')).toBeInViewport()
  })

  it('re-activates the inactive profile of the person', async () => {
    const { open, onChoose } = start({ kind: 'matches', problem: { name: 'target-inactive' } })
    open()
    await button('Re-activate').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ onInactive: 'reactivate' })
  })

  it('closes on Escape and on Cancel', async () => {
    const { open, onCancel } = start(PREVIEW)
    open()
    await userEvent.keyboard('{Escape}')
    expect(onCancel).toHaveBeenCalledTimes(1)
    await button('Cancel').click()
    expect(onCancel).toHaveBeenCalledTimes(2)
  })

  it('stays under the pressed button while busy, and says that closing does not stop it', async () => {
    const { open, root, show, onConfirm } = start(PREVIEW)
    open()
    await button('Add Client to Facility').click()
    show({ kind: 'busy', shown: preview(), choices: {} })
    await expect.poll(() => focused(root)).toBe('Add Client to Facility')
    await userEvent.keyboard('{Enter}')
    expect(onConfirm).toHaveBeenCalledOnce()
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
    await expect.element(button('Add Client to Facility')).toBeInViewport()
  })
})
