import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { TandemDatabase } from '../../../../../lib/db/database.ts'
import { failed, ok } from '../../../../../lib/domain/result.ts'
import { AGENDA } from '../../../components/conversation/request-states.tsx'
import { BOB_IN_BOTH, openDetail } from './open-detail.tsx'

let db: TandemDatabase | undefined

afterEach(() => db?.delete())

async function open() {
  const desk = await openDetail(BOB_IN_BOTH)
  db = desk.db
  desk.show()
  await expect.element(fold).toBeVisible()
  return desk
}

const fold = page.getByText('Schedule and invoices')
const rows = (name: string) => page.getByRole('list', { name }).getByRole('listitem')
const asks = (worker: { asked: [string, unknown][] }) =>
  worker.asked.filter(([name]) => name === 'agenda.read').length

describe('the schedule and invoices of a client', () => {
  it('are asked for when they are opened, each row with its software', async () => {
    const { worker } = await open()
    worker.agenda = ok(AGENDA)
    expect(asks(worker)).toBe(0)
    await fold.click()
    await expect.element(rows('Schedule').first()).toMatchTextContent('BoardingFacilityRequested')
    await expect.element(rows('Schedule').last()).toMatchTextContent('Dog walkIn-HomeScheduled')
    await expect.element(rows('Invoices').first()).toMatchTextContent('$184.50FacilityOpen')
  })

  it('are read again when something settled', async () => {
    const { worker, lookAgain } = await open()
    await fold.click()
    await expect.element(page.getByText('Nothing is booked in In-Home or Facility.')).toBeVisible()
    worker.agenda = ok(AGENDA)
    lookAgain()
    await expect.element(rows('Schedule').first()).toMatchTextContent('Boarding')
  })

  it('say so where the role does not see invoices', async () => {
    const { worker } = await open()
    worker.agenda = ok({ ...AGENDA, invoices: 'hidden' })
    await fold.click()
    await expect.element(page.getByText(/^Your role can’t see invoices/)).toBeVisible()
  })

  it('say why they cannot be read, and can be asked for again', async () => {
    const { worker } = await open()
    worker.agenda = failed({ name: 'offline' })
    await fold.click()
    await expect.element(page.getByRole('alert')).toBeVisible()
    worker.agenda = ok(AGENDA)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(rows('Invoices').first()).toBeVisible()
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })
})
