import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TandemDatabase } from '../../../../../lib/db/database.ts'
import { failed } from '../../../../../lib/domain/result.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'
import { operation } from '../../../components/samples.ts'
import { SESSION } from './fake-worker.ts'
import { BOB, BOB_IN_BOTH, entry, openDetail } from './open-detail.tsx'

let db: TandemDatabase | undefined

afterEach(() => db?.delete())

async function open(...given: Parameters<typeof openDetail>) {
  const desk = await openDetail(...given)
  db = desk.db
  return desk
}

const heading = page.getByRole('heading', { level: 2 })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const history = page.getByRole('list', { name: 'History' })
const lines = () => history.getByRole('listitem').elements().length

describe('the detail of an account', () => {
  it('takes the focus, and leads back by Escape', async () => {
    const { show, onBack } = await open()
    show()
    await expect.element(heading).toHaveTextContent('Bob Walker')
    await expect.element(heading).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(onBack).toHaveBeenCalledOnce()
  })

  it('adds somebody, tells it in the history, and takes it back, without losing the focus', async () => {
    const { show, onBack, worker } = await open()
    show()
    await button('Add to Facility').click()
    const dialog = page.getByRole('dialog', { name: 'Add Bob Walker to Facility?' })
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(button('Add to Facility')).toHaveFocus()
    expect(onBack).not.toHaveBeenCalled()

    await button('Add to Facility').click()
    await dialog.getByRole('button', { name: 'Add client to Facility' }).click()
    await expect.element(page.getByRole('link', { name: 'Open in Facility' })).toBeVisible()
    await expect.element(heading).toHaveFocus()
    await expect.element(page.getByText(/Bob Walker is now in Facility too\./)).toBeVisible()
    await expect.element(history).toMatchTextContent('SyncIn-Home → FacilityDone')

    await button('Undo').click()
    await expect.element(button('Add to Facility')).toBeVisible()
    await expect.element(page.getByText(/Undone: Bob Walker is in In-Home only/)).toBeVisible()
    await expect.element(heading).toHaveFocus()
    expect(worker.asked).toContainEqual(['operation.undo', { operationId: 'op-sync' }])
  })

  it('takes back what was done before it was opened', async () => {
    const { show, outbox, worker } = await open(BOB_IN_BOTH)
    await outbox.enqueue([operation({ id: 'op-old', madeAt: Date.now() - 1000 })])
    await outbox.transition([{ id: 'op-old', to: 'sending' }])
    const undoUntil = new Date(Date.now() + 60_000).toISOString()
    await outbox.transition([{ id: 'op-old', to: 'done', fields: { syncId: 's-1', undoUntil } }])
    show()
    await button('Undo').click()
    await expect.element(button('Add to Facility')).toBeVisible()
    expect(worker.asked).toContainEqual(['operation.undo', { operationId: 'op-old' }])
  })

  it('has what failed sent again, and says so when that cannot be', async () => {
    const { show, outbox, worker } = await open()
    await outbox.enqueue([operation({ id: 'op-bad', madeAt: 1 })])
    const problem = { name: 'server-error' } as const
    await outbox.transition([{ id: 'op-bad', to: 'failed', fields: { problem } }])
    worker.retry = failed({ name: 'signed-out' })
    show()
    await button('Try again').click()
    await expect.element(page.getByText(/You are signed out\./)).toBeVisible()
    expect(worker.asked).toContainEqual(['operation.retry', { operationIds: ['op-bad'] }])
  })

  it('starts nothing beside what waits', async () => {
    const { show, outbox, worker } = await open()
    await outbox.enqueue([operation({ id: 'op-waits' })])
    show()
    await expect.element(page.getByText(/Bob Walker is not in Facility yet\./)).toBeVisible()
    await button('Add to Facility').click({ force: true })
    expect(worker.asked.map(([name]) => name)).not.toContain('sync.preview')
    await outbox.transition([{ id: 'op-waits', to: 'cancelled' }])
    await expect.element(button('Add to Facility')).toHaveAttribute('aria-disabled', 'false')
  })

  it('says that nobody is here any more when the account goes, with the focus on it', async () => {
    const { show, mirror } = await open()
    show()
    await button('Copy e-mail of Bob Walker').click()
    const change = { changes: [{ deleted: 'bob' }], cursor: '2', more: false }
    await mirror.applyPage(ownerCalled('ana'), change)
    await expect.element(heading).toHaveTextContent('This account is no longer available.')
    await expect.element(heading).toHaveFocus()
    await expect.element(button('Back to the list')).toBeVisible()
  })

  it('waits for somebody who may only not have come yet', async () => {
    const { show, mirror } = await open()
    await mirror.restart(ownerCalled('ana'))
    show()
    await expect.element(heading).toHaveTextContent('Loading this account…')
    await mirror.applyPage(ownerCalled('ana'), {
      changes: [{ account: BOB }],
      cursor: '1',
      more: false,
    })
    await expect.element(heading).toHaveTextContent('Bob Walker')
  })
})

describe('the conversation of an account', () => {
  const summary = (text: string) => page.getByText(text, { exact: true })

  it('is folded in with what nobody has seen, and read to the end once it is open', async () => {
    const { show, worker } = await open(BOB_IN_BOTH)
    worker.unread.facility = 2
    show()
    await summary('Conversation, 2 unread').click()
    await page.getByRole('tab', { name: 'Facility, 2 unread' }).click()
    await page.getByRole('textbox', { name: 'Message to Bob in Facility' }).click()
    await expect.element(summary('Conversation')).toBeVisible()
    const seen = worker.asked.filter(([name]) => name === 'conversation.seen')
    const subject = { from: 'popup', accountId: 'bob' }
    expect(seen).toEqual([['conversation.seen', { subject, branch: 'facility', upTo: 'm1' }]])
  })

  it('has no tabs for a client in one software', async () => {
    const { show } = await open()
    show()
    await summary('Conversation').click()
    await expect.element(page.getByText('Hello from in-home')).toBeVisible()
    await expect.element(page.getByRole('tab')).not.toBeInTheDocument()
  })
})

describe('copying', () => {
  it('says what was copied, whose it is, and says it again', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { show } = await open()
    show()
    await button('Copy e-mail of Bob Walker').click()
    await expect.element(page.getByText(/E-mail of Bob Walker copied\./)).toBeVisible()
    const first = page.getByText(/E-mail of Bob Walker copied\./).element()
    await button('Copy e-mail of Bob Walker').click()
    await expect.poll(() => first.isConnected).toBe(false)
    await button('Copy name of Bob Walker').click()
    await expect.element(page.getByText(/Name of Bob Walker copied\./)).toBeVisible()
    expect(write.mock.calls.flat()).toEqual([BOB.email, BOB.email, BOB.name])
  })

  it('says what to do where it is not let', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not now'))
    const { show } = await open()
    show()
    await button('Copy phone of Bob Walker').click()
    await expect.element(page.getByText(/Copying did not work here\./)).toBeVisible()
  })
})

describe('the history of an account', () => {
  it('asks the backend for this account only, and reads on where there is more', async () => {
    const { show, worker } = await open()
    const all = Array.from({ length: 25 }, (_, at) => entry(25 - at))
    worker.pages = {
      '': { entries: all.slice(0, 20), more: true, cursor: '6' },
      '6': { entries: all.slice(20), more: false },
    }
    show()
    await expect.poll(lines).toBe(10)
    for (const shown of [20, 25]) {
      await button('Show more').click()
      await expect.poll(lines).toBe(shown)
    }
    await expect.element(button('Show more')).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: 'History' })).toHaveFocus()
    const asked = worker.asked.filter(([name]) => name === 'audit.read')
    expect(asked.map(([, ask]) => ask)).toEqual([
      { accountId: 'bob' },
      { accountId: 'bob', cursor: '6' },
    ])
  })

  it('is that of this device while the backend is away, and says so', async () => {
    const { show, outbox, worker } = await open()
    await outbox.enqueue([
      operation({ id: 'op-bob' }),
      operation({ id: 'op-dana', accountId: 'dana' }),
    ])
    worker.auditProblem = { name: 'offline' }
    show({ problem: { name: 'offline' } })
    await expect.element(page.getByText(/Showing what was done on this device/)).toBeVisible()
    await expect
      .element(page.getByText(/You are offline\. Showing what was last loaded\./))
      .toBeVisible()
    await expect.poll(lines).toBe(1)
    await expect.element(page.getByRole('link', { name: 'Open in In-Home' })).toBeVisible()
  })

  it('says that it is only a part for whoever may not read what others did', async () => {
    const { show } = await open()
    const roles = { 'in-home': 'Office Manager' } as const
    show({ session: { ...SESSION, actor: { ...SESSION.actor, roles } } })
    await expect.element(page.getByText(/Only what you did yourself/)).toBeVisible()
    await expect.element(page.getByText(/Nothing is on record yet\./)).toBeVisible()
  })
})
