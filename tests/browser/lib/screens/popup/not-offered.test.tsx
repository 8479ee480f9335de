import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import type { TandemRows } from '../../../../../lib/db/mirror/mirror-reads.ts'
import { openForReading } from '../../../../../lib/db/reads.ts'
import { CAPABILITIES, type Capability } from '../../../../../lib/domain/capability.ts'
import { failed, ok } from '../../../../../lib/domain/result.ts'
import { PopupScreen } from '../../../../../lib/screens/popup/PopupScreen.tsx'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'
import { drawInPopup } from '../../../components/draw.tsx'
import { SESSION, workerBehind } from './fake-worker.ts'
import { BOB, BOB_IN_BOTH, openDetail } from './open-detail.tsx'

let db: TandemRows | undefined

beforeEach(() => page.viewport(400, 600))
afterEach(() => db?.delete())

/** What the popup knows of a server without these. */
const without = (...missing: Capability[]) => ({
  ...SESSION,
  capabilities: CAPABILITIES.filter((each) => !missing.includes(each)),
})

/** The popup of a server without these, with Bob among the accounts seen so far. */
async function openPopup(...missing: Capability[]) {
  const session = without(...missing)
  const worker = workerBehind(failed({ name: 'not-offered' }))
  worker.session = ok(session)
  const rows = openForReading()
  ;({ db } = await rows.open())
  const mirror = createMirror(db)
  await mirror.setOwner(ownerCalled('ana'))
  await mirror.applyPage(ownerCalled('ana'), {
    cursor: '1',
    more: false,
    changes: [{ account: BOB }],
  })
  drawInPopup()(<PopupScreen place="popup" remembered={{ session, lock: { setting: 'never' } }} />)
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const tab = (name: string) => page.getByRole('tab', { name })
const search = page.getByRole('searchbox', { name: 'Search accounts' })

describe('a popup of a server that offers everything', () => {
  it('has the list with all its buttons, and all tabs', async () => {
    await openPopup()
    await expect.element(search).toBeVisible()
    await expect.element(button('Add Bob Walker to Facility')).toBeVisible()
    await expect.element(button('Add new')).toBeVisible()
    await expect.element(button('Select')).toBeVisible()
    await expect.element(tab('History')).toBeVisible()
  })
})

describe('a popup of a server without a list of accounts', () => {
  it('says so, and where Tandem works instead', async () => {
    await openPopup('changes')
    await expect
      .element(page.getByRole('heading', { name: 'No list of accounts here' }))
      .toBeVisible()
    await expect.element(page.getByText(/Open somebody’s profile on a dashboard/)).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Open In-Home' })).toBeVisible()
    await expect.element(search).not.toBeInTheDocument()
    await expect.element(page.getByText('Bob Walker')).not.toBeInTheDocument()
  })

  it('still offers to create somebody, where the server does', async () => {
    await openPopup('changes')
    await expect.element(button('Add new')).toBeVisible()
  })

  it('offers nothing where the server does not', async () => {
    await openPopup('changes', 'create')
    await expect.element(page.getByRole('link', { name: 'Open Facility' })).toBeVisible()
    await expect.element(button('Add new')).not.toBeInTheDocument()
  })
})

describe('the list of a server that offers less', () => {
  it('has no button that creates somebody', async () => {
    await openPopup('create')
    await expect.element(search).toBeVisible()
    await expect.element(button('Add new')).not.toBeInTheDocument()
  })

  it('has nothing to select for', async () => {
    await openPopup('sync-batch', 'primary-branch')
    await expect.element(search).toBeVisible()
    await expect.element(button('Select')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'More' }).click()
    await expect.element(button('Export as CSV')).toBeVisible()
    await expect.element(page.getByText(/Select from/)).not.toBeInTheDocument()
  })

  it('has no button that adds somebody to the other software', async () => {
    await openPopup('sync')
    await expect.element(page.getByText('Bob Walker')).toBeVisible()
    await expect.element(button('Add Bob Walker to Facility')).not.toBeInTheDocument()
  })

  it('has no History beside it', async () => {
    await openPopup('audit')
    await expect.element(tab('Outbox')).toBeVisible()
    await expect.element(tab('History')).not.toBeInTheDocument()
  })
})

describe('the detail of an account', () => {
  const heading = page.getByRole('heading', { name: 'Bob Walker' })

  async function open(...missing: Capability[]) {
    const desk = await openDetail(BOB_IN_BOTH)
    db = desk.db
    desk.show({ session: without(...missing) })
    await expect.element(heading).toBeVisible()
    return desk
  }
  const asked = ({ worker }: Awaited<ReturnType<typeof open>>) =>
    new Set(worker.asked.map(([name]) => name))

  it('has everything that the server offers', async () => {
    await open()
    for (const name of ['Compare', 'Request services', 'Make Facility primary']) {
      await expect.element(button(name)).toBeVisible()
    }
    await expect.element(button('Add flag').first()).toBeVisible()
    await expect.element(page.getByText('Conversation')).toBeVisible()
    await expect.element(page.getByText('Schedule and invoices')).toBeVisible()
    await expect.element(page.getByRole('region', { name: 'History' })).toBeVisible()
  })

  it('has nothing besides the profiles of a server that has nothing else', async () => {
    const desk = await open(...CAPABILITIES.filter((each) => each !== 'changes'))
    await expect.element(page.getByRole('region', { name: 'Facility' })).toBeVisible()
    await expect.element(page.getByRole('group', { name: 'Quick Actions' })).not.toBeInTheDocument()
    await expect.element(page.getByText('Conversation')).not.toBeInTheDocument()
    await expect.element(page.getByText('Schedule')).not.toBeInTheDocument()
    await expect.element(page.getByRole('region', { name: 'History' })).not.toBeInTheDocument()
    expect(asked(desk)).not.toContain('conversation.read')
  })

  it('has the schedule alone where there are no invoices, and no second heading', async () => {
    const { worker } = await open('invoices')
    worker.agenda = ok({ schedule: [], invoices: undefined })
    await page.getByText('Schedule', { exact: true }).click()
    await expect.element(page.getByText('Nothing is booked in In-Home or Facility.')).toBeVisible()
    await expect.element(page.getByText('Invoices')).not.toBeInTheDocument()
    await expect
      .element(page.getByRole('heading', { name: 'Schedule', level: 4 }))
      .not.toBeInTheDocument()
  })

  it('has the invoices alone where there is no schedule', async () => {
    const { worker } = await open('schedule')
    worker.agenda = ok({ schedule: undefined, invoices: [] })
    await page.getByText('Invoices', { exact: true }).click()
    await expect.element(page.getByText('No invoices in In-Home or Facility.')).toBeVisible()
    await expect.element(page.getByText('Schedule')).not.toBeInTheDocument()
  })
})
