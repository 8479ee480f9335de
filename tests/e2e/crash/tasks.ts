import { expect, type Page } from '@playwright/test'
import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import type { Role } from '../../../lib/domain/role.ts'
import type { Assistive } from '../../../scripts/assistive.ts'
import { type Addable, timesDone } from '../people.ts'
import type { CrashTask, Place } from './crash.ts'

/** A client is added to Facility from the profile page, as a person does it. The page must never know it before the backend. */
export function syncFromPage(
  { accountId, profileId }: Addable,
  { business }: Place,
  { page, at }: { page: Page; at: Assistive },
): CrashTask {
  const badges = { role: 'group', name: 'Softwares' }
  const commits = async () => (await business.report()).commitsByAccount[accountId] ?? 0
  const saysDone = async () =>
    (await at.findAll({ role: 'StaticText', name: / is now in Facility too/ })).length > 0
  return {
    async press() {
      await page.goto(`${business.inHome}/clients/${profileId}`)
      await at.press({ role: 'button', name: 'Add to Facility' })
      await at.press({ role: 'button', name: 'Add Client to Facility', timeoutMs: 20_000 })
    },
    isOver: async () => (await at.findAll(badges)).length > 0 && (await saysDone()),
    async look() {
      const isDone = await saysDone()
      expect(isDone && (await commits()) === 0).toBe(false)
    },
    async check() {
      await at.find({ role: 'button', name: 'Undo' })
      expect(await commits()).toBe(1)
    },
  }
}

/** The same from our own page. `role`: of staff, what they are to be there. */
export function syncFromOffice(
  accountId: string,
  { business, office }: Place,
  role?: Role,
): CrashTask {
  const subject = { from: 'popup', accountId, to: 'facility' } as const
  const choices = role ? { role } : {}
  let operation: Operation | undefined
  return {
    async press() {
      const { operationId } = await office.looked('sync.preview', { subject, choices })
      operation = await office.granted('sync.confirm', { operationId, subject, choices })
    },
    isOver: () => isDone(operation, accountId, { business, office }),
    async check() {
      const stored = await storedAs(operation, accountId, { business, office })
      expect(stored).toMatchObject({ state: 'done', unchanged: false, ...(role && { role }) })
      const { commitsByAccount } = await business.report()
      expect(commitsByAccount[accountId]).toBe(1)
    },
  }
}

/** Somebody's role in Facility is changed from our own page. */
export async function changeRole(accountId: string, role: Role, place: Place): Promise<CrashTask> {
  const { business, office } = place
  const subject = { from: 'popup', accountId, branch: 'facility' } as const
  let operation: Operation | undefined
  const before = await timesDone('role', accountId, business)
  return {
    async press() {
      const { operationId } = await office.looked('role.preview', { subject })
      operation = await office.granted('role.confirm', { operationId, subject, role })
    },
    isOver: () => isDone(operation, accountId, place),
    async check() {
      expect(await storedAs(operation, accountId, place)).toMatchObject({ state: 'done', role })
      const { profiles } = (await business.tell({ do: 'report', profiles: true })) ?? {}
      expect(profiles?.[accountId]?.profiles.facility?.role).toBe(role)
      expect((await timesDone('role', accountId, business)) - before).toBe(1)
    },
  }
}

/** One field is copied to Facility between two profiles that are linked, from our own page. */
export async function copyField(accountId: string, tick: string, place: Place): Promise<CrashTask> {
  const { business, office } = place
  const subject = { from: 'popup', accountId } as const
  const copies = async () => (await business.report()).committedCopies
  const before = await copies()
  let operation: Operation | undefined
  return {
    async press() {
      const { operationIds } = await office.looked('compare.load', { subject })
      const operationId = operationIds.facility
      operation = await office.granted('copy.confirm', { operationId, subject, tick })
    },
    isOver: () => isDone(operation, accountId, place),
    async check() {
      expect(await storedAs(operation, accountId, place)).toMatchObject({ state: 'done' })
      expect((await copies()) - before).toBe(1)
    },
  }
}

/** What a sync did is taken back from our own page. */
export async function pressUndo(sync: Operation, place: Place): Promise<CrashTask> {
  const { business, office } = place
  const { id: operationId, accountId } = sync
  const before = await timesDone('undo', accountId, business)
  let operation: Operation | undefined
  return {
    async press() {
      operation = await office.granted('operation.undo', { operationId })
    },
    isOver: () => isDone(operation, accountId, place),
    async check() {
      expect(await storedAs(sync, accountId, place)).toMatchObject({ state: 'undone' })
      const report = await business.tell({ do: 'report', profiles: true })
      expect(report?.commitsByAccount[accountId] ?? 0).toBe(0)
      expect(report?.profiles?.[accountId]?.profiles.facility).toBeUndefined()
      expect((await timesDone('undo', accountId, business)) - before).toBe(1)
    },
  }
}

/** Many are added to Facility at once. */
export function startRun(clients: Addable[], { business, office }: Place): CrashTask {
  const id = crypto.randomUUID()
  const items = clients.map(({ accountId, version }) => ({ accountId, version }))
  return {
    press: () => office.granted('bulk.start', { id, to: 'facility', items }),
    isOver: async () => (await office.bulk(id))?.state === 'ended',
    async look() {
      // The ledger is read last: it can only have grown since.
      const done = await office.count(id, 'done')
      expect(done).toBeLessThanOrEqual(await countCommits(items, business))
    },
    async check() {
      expect(await office.count(id, 'done')).toBe(items.length)
      const { commitsByAccount } = await business.report()
      expect(items.map(({ accountId }) => commitsByAccount[accountId])).toEqual(items.map(() => 1))
    },
  }
}

/** How many of these people have been added, as the backend has it. */
export async function countCommits(
  items: { accountId: string }[],
  business: Place['business'],
): Promise<number> {
  const { commitsByAccount } = await business.report()
  return items.reduce((sum, { accountId }) => sum + (commitsByAccount[accountId] ?? 0), 0)
}

async function storedAs(operation: Operation | undefined, accountId: string, { office }: Place) {
  return (await office.operationsOn(accountId)).find(({ id }) => id === operation?.id)
}

async function isDone(operation: Operation | undefined, accountId: string, place: Place) {
  const stored = await storedAs(operation, accountId, place)
  return stored?.state === 'done'
}
