import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMirror } from '../../../../../../lib/db/mirror/mirror.ts'
import type { TandemRows } from '../../../../../../lib/db/mirror/mirror-reads.ts'
import { openForReading, type ReadConnection } from '../../../../../../lib/db/reads.ts'
import type { Account } from '../../../../../../lib/domain/accounts/account.ts'
import { CAPABILITIES } from '../../../../../../lib/domain/capability.ts'
import { failed } from '../../../../../../lib/domain/result.ts'
import { AccountsTab } from '../../../../../../lib/screens/popup/accounts/AccountsTab.tsx'
import type { BulkDialogState } from '../../../../../../lib/screens/popup/sync/use-bulk.ts'
import type { PopupDialogState } from '../../../../../../lib/screens/popup/sync/use-dialog.ts'
import type { SessionState } from '../../../../../../lib/screens/popup/use-session.ts'
import { ownerCalled } from '../../../../../fixtures/mirror-owner.ts'
import { drawInPopup } from '../../../../components/draw.tsx'
import { SESSION, workerBehind } from '../fake-worker.ts'

let rows: ReadConnection
let db: TandemRows

const AT: SessionState = {
  session: SESSION,
  refreshing: false,
  departures: 0,
  answers: 0,
  refresh() {},
}
const BULK: BulkDialogState = { open: undefined, sync() {}, changePrimary() {} }
const DIALOG: PopupDialogState = {
  content: undefined,
  last: undefined,
  problem: undefined,
  open() {},
  undo() {},
}

/** Every third is in both branches, and one is staff. */
function account(number: number): Account {
  const profile = { id: `${number}`, status: 'active', pets: [] } as const
  const isStaff = number === 1
  return {
    id: `a-${number}`,
    kind: isStaff ? 'staff' : 'client',
    name: `Person ${String(number).padStart(3, '0')}`,
    email: `person${number}@paws.example`,
    version: 1,
    profiles: {
      'in-home': { ...profile, pets: [], ...(isStaff && { role: 'Admin' as const }) },
      ...(number % 3 === 0 && { facility: { ...profile, pets: [] } }),
    },
  }
}

beforeEach(async () => {
  await page.viewport(400, 600)
  workerBehind(failed({ name: 'offline' }))
  rows = openForReading()
  db = (await rows.open()).db
  await createMirror(db).setOwner(ownerCalled('ana'))
  await createMirror(db).put(Array.from({ length: 200 }, (_, at) => account(at + 1)))
})
afterEach(() => db.delete())

function start(change: Partial<SessionState> = {}) {
  const tab = (shown: boolean) => (
    <AccountsTab
      db={rows}
      at={{ ...AT, ...change }}
      dialog={DIALOG}
      bulk={BULK}
      shown={shown}
      onStarted={vi.fn()}
    />
  )
  drawInPopup()(tab(true))
}

const press = (keys: string) => userEvent.keyboard(keys)
const search = page.getByRole('searchbox', { name: 'Search accounts' })
const row = (number: string) => page.getByRole('listitem').filter({ hasText: `Person ${number}` })

const said = (words: string) => page.getByRole('status').filter({ hasText: words })

async function goDown(steps: number) {
  await search.click()
  await press('{ArrowDown}'.repeat(steps + 1))
}

describe('the tab of the accounts', () => {
  it('opens an account and comes back to the same row at the same place', async () => {
    start()
    await expect.element(row('001')).toBeVisible()
    await goDown(30)
    await expect.element(row('031')).toHaveFocus()
    await expect.poll(() => window.scrollY).toBeGreaterThan(1_000)
    const at = window.scrollY
    await press('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Person 031' })).toBeVisible()
    await expect.element(search).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await expect.element(row('031')).toHaveFocus()
    expect(Math.abs(window.scrollY - at)).toBeLessThan(2)
  })

  it('is left for an account by its name, and come back to by Escape', async () => {
    start()
    await row('002').getByRole('button', { name: 'Person 002', exact: true }).click()
    await expect.element(page.getByRole('heading', { name: 'Person 002' })).toBeVisible()
    await press('{Escape}')
    await expect.element(row('002')).toHaveFocus()
  })

  it('starts selecting by Space with the account somebody is at, which stays theirs', async () => {
    start()
    await expect.element(row('001')).toBeVisible()
    await goDown(79)
    await expect.element(row('080')).toHaveFocus()
    await press(' ')
    await expect.element(page.getByText('1 selected')).toBeVisible()
    await expect.element(row('080')).toHaveFocus()
    // Staff and whoever is in both have left the list.
    await expect.element(row('080')).toHaveAttribute('aria-posinset', '53')
    await expect
      .element(row('080').getByRole('checkbox', { name: 'Select Person 080' }))
      .toBeChecked()
    await press('{ArrowDown} ')
    await expect.element(page.getByText('2 selected')).toBeVisible()
    await press(' ')
    await expect.element(page.getByText('1 selected')).toBeVisible()
  })

  it('does not start selecting with staff, and says why', async () => {
    start()
    await expect.element(row('001')).toBeVisible()
    await goDown(0)
    await expect.element(row('001')).toHaveFocus()
    await press(' ')
    await expect.element(said('Staff cannot be selected')).toBeVisible()
    await expect.element(page.getByRole('region', { name: 'Selection' })).not.toBeInTheDocument()
    await expect.element(row('001')).toHaveFocus()
  })

  it('starts selecting those in both with somebody who is', async () => {
    start()
    await expect.element(row('001')).toBeVisible()
    await goDown(2)
    await press(' ')
    await expect.element(page.getByText('1 selected')).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Make Facility primary for 1 client' }))
      .toBeVisible()
  })

  it('does not start selecting for those who may not sync in bulk, and says so', async () => {
    start({ session: { ...SESSION, mayBulk: false } })
    await expect.element(row('001')).toBeVisible()
    await goDown(1)
    await press(' ')
    await expect
      .element(said('Your role does not let you change many accounts at once.'))
      .toBeVisible()
    await expect.element(page.getByRole('region', { name: 'Selection' })).not.toBeInTheDocument()
  })

  it('does not start selecting where the server has nothing for many, and says so', async () => {
    const capabilities = CAPABILITIES.filter((each) => each !== 'sync-batch')
    start({ session: { ...SESSION, capabilities } })
    await expect.element(row('001')).toBeVisible()
    await goDown(1)
    await press(' ')
    await expect
      .element(said('Your dashboards do not let Tandem change many accounts at once.'))
      .toBeVisible()
    await expect.element(page.getByRole('region', { name: 'Selection' })).not.toBeInTheDocument()
  })

  it('does not start selecting in a software where the role is too low, and says so', async () => {
    const actor = { ...SESSION.actor, roles: { 'in-home': 'Trainee', facility: 'Admin' } as const }
    start({ session: { ...SESSION, actor } })
    await expect.element(row('001')).toBeVisible()
    await goDown(1)
    await press(' ')
    await expect
      .element(said('Your role in In-Home does not let you select its clients.'))
      .toBeVisible()
    await expect.element(page.getByRole('region', { name: 'Selection' })).not.toBeInTheDocument()
  })

  it('says why not for a while, and then nothing any more', async () => {
    start()
    await expect.element(row('001')).toBeVisible()
    await goDown(0)
    await expect.element(row('001')).toHaveFocus()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await press(' ')
    await vi.waitFor(() => expect(said('Staff').query()).not.toBeNull())
    vi.advanceTimersByTime(4_000)
    vi.useRealTimers()
    await expect.element(said('Staff')).not.toBeInTheDocument()
  })

  it('begins at the top with another search', async () => {
    start()
    await expect.element(row('001')).toBeVisible()
    window.scrollTo(0, 8_000)
    await expect.element(row('115')).toBeVisible()
    await search.fill('person')
    await expect.element(row('001')).toBeInViewport()
    await search.fill('person150')
    await expect.element(row('150')).toHaveAttribute('aria-setsize', '1')
  })

  it('says which keys there are', async () => {
    start()
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect.element(page.getByRole('button', { name: 'Keyboard shortcuts' })).toHaveFocus()
  })
})
