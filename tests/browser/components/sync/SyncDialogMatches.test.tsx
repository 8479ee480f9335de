import { describe, expect, it } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { EMAIL_MATCH, PET_MATCHES, PHONE_MATCH, preview } from '../samples.ts'
import { fiftyMatches } from './field-samples.ts'
import { button, dialog, PREVIEW, QUESTION, start } from './open-sync-dialog.tsx'

const SHARED_PET = { ...PREVIEW, shown: preview({ matches: PET_MATCHES }) }

const line = page.getByText('2 people in Facility have a pet with the same name and breed')
const confirm = button('Add client to Facility')

/** Moves on by keyboard until this has the focus. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 20 && !target.element().matches(':focus'); presses++) {
    await userEvent.keyboard('{Tab}')
  }
  expect(target.element().matches(':focus')).toBe(true)
}

describe('SyncDialog, when somebody may be there already', () => {
  it('does not confirm before somebody said who the candidate is', async () => {
    const { open, root, onConfirm, onChoose } = start(QUESTION)
    open()
    expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
    await expect.element(button('Add client to Facility')).toHaveAttribute('aria-disabled', 'true')
    await button('Add client to Facility').click({ force: true })
    await expect.element(page.getByRole('alert')).toMatchTextContent('First choose whether')
    expect(root.activeElement).toBe(root.querySelector('input'))
    expect(onConfirm).not.toHaveBeenCalled()

    await page.getByRole('radio', { name: 'Different person: add as new' }).click()
    await button('Add client to Facility').click()
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
    await expect.element(page.getByText(/Different person/)).not.toBeInTheDocument()
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
    await page.getByRole('radio', { name: /Different person/ }).click()
    await expect.element(status).toMatchTextContent(/^10 fields and 2 pets will be copied/)
    await expect.element(dialog).toMatchTextContent('private field')
  })

  it('asks again when somebody else turns up on the list', async () => {
    const { open, show, onConfirm } = start(QUESTION)
    open()
    await page.getByRole('radio', { name: /Different person/ }).click()
    const another = { ...PHONE_MATCH, accountId: 'mo', name: 'Mo Miller' }
    show({ kind: 'preview', shown: preview({ matches: [PHONE_MATCH, another] }), choices: {} })
    await expect.element(page.getByRole('radio', { name: /Mo Miller/ })).toBeVisible()
    expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
    await button('Add client to Facility').click({ force: true })
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
    await page.getByRole('radio', { name: /Different person/ }).click()
    await button('Add as new').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({})
  })

  it('shows fifty candidates with the other ways in reach, the surest first', async () => {
    await page.viewport(360, 700)
    start({ ...QUESTION, shown: preview({ matches: fiftyMatches().reverse() }) }).open()
    const radios = page.getByRole('radio')
    expect(radios.elements()).toHaveLength(27)
    await expect.element(radios.first()).toHaveAccessibleName(/Same phone, name, and pet – certain/)
    await expect.element(page.getByText(/^At least 24 people in Facility have a pet/)).toBeVisible()
    await expect.element(page.getByRole('radio', { name: /Different person/ })).toBeInViewport()
    await expect.element(button('Cancel')).toBeInViewport()
  })

  it('asks nothing about those who have a pet in common and nothing else, and names them folded', async () => {
    const { open, onConfirm } = start(SHARED_PET)
    open()
    await expect.element(page.getByRole('status')).toMatchTextContent(/^10 fields and 2 pets will/)
    await expect.element(dialog).not.toMatchTextContent('Is this the same person?')
    await expect.element(line).toBeVisible()
    await expect.element(page.getByText('Mia Moore')).not.toBeVisible()
    await expect.element(confirm).not.toHaveAttribute('aria-disabled', 'true')
    await confirm.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
  })

  it('unfolds them by keyboard, and links with the one who is recognised', async () => {
    const { open, onConfirm, onChoose } = start(SHARED_PET)
    open()
    await tabTo(line)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Mia Moore')).toBeVisible()
    await expect.element(dialog).toMatchTextContent('Same pet – perhaps the same person')
    await tabTo(button('Same person: Ina Idle'))
    await userEvent.keyboard('{Enter}')
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ link: 'ina', onInactive: 'reactivate' })
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('leads back from somebody who is linked with another one, and does not say it of the person', async () => {
    const { open, show, onChoose } = start(SHARED_PET)
    open()
    await line.click()
    await button('Same person: Mia Moore').click()
    const problem = { name: 'already-linked' } as const
    show({ kind: 'problem', problem, retryable: false, keepable: false })
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent(/^Mia Moore is linked with another profile in In-Home already/)
    await button('Choose again').click()
    expect(onChoose.mock.calls).toEqual([[{ link: 'mia' }], [{}]])
  })

  it('leaves nobody to choose while it is being done', async () => {
    const { open } = start({ ...SHARED_PET, kind: 'busy' })
    open()
    await line.click()
    await expect.element(page.getByText('Mia Moore')).toBeVisible()
    expect(page.getByRole('button', { name: /^Same person/ }).elements()).toHaveLength(0)
  })

  it('links with nobody of them beside an account with the same e-mail', async () => {
    const matches = [EMAIL_MATCH, ...PET_MATCHES]
    start({ kind: 'matches', problem: { name: 'match-found', matches } }).open()
    expect(page.getByRole('radio').elements()).toHaveLength(1)
    await line.click()
    await expect.element(page.getByText('Mia Moore')).toBeVisible()
    expect(page.getByRole('button', { name: /^Same person/ }).elements()).toHaveLength(0)
  })

  it('re-activates the inactive profile of the person', async () => {
    const { open, onChoose } = start({ kind: 'matches', problem: { name: 'target-inactive' } })
    open()
    await button('Re-activate').click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ onInactive: 'reactivate' })
  })
})
