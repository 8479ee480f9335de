import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RequestBranch } from '../../../../lib/domain/conversation/booking.ts'
import { drawOnPage } from '../draw.tsx'
import { IN_FACILITY, IN_HOME, requestDialog, TODAY } from './request-states.tsx'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const service = page.getByRole('combobox', { name: 'Service' })
const pet = (name: RegExp) => page.getByRole('checkbox', { name })

function start(...branches: RequestBranch[]) {
  const on = { onConfirm: vi.fn(), onRetry: vi.fn(), onCancel: vi.fn() }
  const { draw, root } = drawOnPage('dialog')
  draw(requestDialog({}))
  const stage = { kind: 'preview', shown: { branches }, choices: {} } as const
  draw(requestDialog({ stage, ...on }))
  return { ...on, root }
}

describe('RequestDialog', () => {
  it('asks which software, the primary one first and focused, so that Enter takes it', async () => {
    const { root } = start(IN_FACILITY, IN_HOME)
    await expect.element(page.getByRole('heading', { name: 'In-Home or Facility?' })).toBeVisible()
    expect(root.activeElement?.textContent).toBe('Facility')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByRole('heading', { name: 'Request services for Dana Dual in Facility' }))
      .toBeVisible()
  })

  it('does not ask where there is one software only', async () => {
    start(IN_HOME)
    await expect.element(service).toHaveValue('ih-walk')
    await expect.element(button('Back')).not.toBeInTheDocument()
  })

  it('requests what was chosen, in the software that was chosen', async () => {
    const { onConfirm } = start(IN_FACILITY, IN_HOME)
    await button('Facility').click()
    await service.selectOptions('Boarding')
    await pet(/^Misty/).click()
    await page.getByLabelText('First day').fill('2026-03-09')
    await page.getByRole('textbox', { name: /^Note/ }).fill('  Shy.  ')
    await button('Request services').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith('facility', {
      serviceId: 'fa-boarding',
      petIds: ['p2'],
      from: '2026-03-09',
      to: '2026-03-09',
      note: 'Shy.',
    })
  })

  it('says what is missing before it does anything', async () => {
    const { onConfirm } = start(IN_FACILITY)
    const alert = page.getByRole('alert')
    await button('Request services').click({ force: true })
    await expect.element(alert).toHaveTextContent('Choose a service first.')
    await service.selectOptions('Boarding')
    await expect.element(alert).toHaveTextContent('Choose at least one pet first.')
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('lets go of a pet that the service is not for, and says why', async () => {
    const { onConfirm } = start(IN_FACILITY)
    await service.selectOptions('Boarding')
    await pet(/^Misty/).click()
    await service.selectOptions('Daycare')
    await expect.element(pet(/^Misty Cat – not for this service/)).toBeDisabled()
    await expect.element(pet(/^Misty/)).not.toBeChecked()
    await pet(/^Rex/).click()
    await button('Request services').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(
      'facility',
      expect.objectContaining({ petIds: ['p1'], from: TODAY, to: TODAY }),
    )
  })

  it('goes back to the choice', async () => {
    start(IN_FACILITY, IN_HOME)
    await button('In-Home').click()
    await button('Back').click()
    await expect.element(page.getByRole('heading', { name: 'In-Home or Facility?' })).toBeVisible()
  })
})
