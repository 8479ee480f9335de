import { expect, test } from 'vitest'
import { BRANCHES } from '../../../../lib/domain/branch.ts'
import type { SignedInCaller } from '../../../../mocks/backend/caller.ts'
import { createRandom, type Random } from '../../../../mocks/business/random.ts'
import { granted, type OpenDesk, openDesk } from '../open-desk.ts'

const DESK = ['ana', 'sam', 'sol', 'omar', 'tia', 'tom']

/** A mirror fed by the changes alone, as the extension's is. */
class Mirror {
  readonly accounts = new Map<string, unknown>()
  cursor: string | undefined
  readonly caller: SignedInCaller

  constructor(caller: SignedInCaller) {
    this.caller = caller
  }

  pull({ backend }: OpenDesk, limit: number): void {
    let more = true
    while (more) {
      const from = this.cursor ? { cursor: this.cursor } : {}
      const page = granted(backend.listChanges(this.caller, { limit, ...from }))
      for (const change of page.changes) {
        if ('account' in change) this.accounts.set(change.account.id, change.account)
        else this.accounts.delete(change.deleted)
      }
      this.cursor = page.cursor
      more = page.more
    }
  }
}

/** One thing somebody at some desk might do next. */
function act(desk: OpenDesk, callers: SignedInCaller[], random: Random, step: number): void {
  const { backend } = desk
  const caller = random.pick(callers)
  const ids = [...backend.business.accounts.keys()]
  const accountId = random.pick(ids)
  const branch = random.pick(BRANCHES)
  const syncs = [...backend.business.syncs.keys()]
  switch (random.below(7)) {
    case 0:
    case 1: {
      const link = random.chance(0.2) ? { link: random.pick(ids) } : {}
      const choice = random.chance(0.5) ? { onInactive: 'reactivate' as const } : {}
      const request = { accountId, to: branch, ...link, ...choice, dryRun: random.chance(0.2) }
      backend.syncAccount(caller, request, undefined, `key-${step}`)
      return
    }
    case 2:
    case 3:
      if (syncs.length) backend.undoSync(caller, random.pick(syncs))
      return
    case 4: {
      const only = backend.listFields().flatMap(({ id }) => (random.chance(0.3) ? id : []))
      backend.syncAccount(
        caller,
        { accountId, to: branch, only, overwrite: only },
        undefined,
        `key-${step}`,
      )
      return
    }
    case 5: {
      const account = backend.business.accounts.get(accountId)
      // Staff stay as they are: who loses a branch must read his feed anew, which has its own test.
      if (account?.kind === 'staff') return
      const status = random.chance(0.5) ? 'active' : 'inactive'
      backend.changeStatus(caller, accountId, branch, { status }, undefined)
      return
    }
    default: {
      const prefix = branch === 'in-home' ? 'ih' : 'fa'
      const email = backend.business.accounts.get(random.pick(ids))?.email ?? ''
      const values = random.chance(0.5)
        ? new Map([[`${prefix}-phone`, `+1555${1_000_000 + step}`]])
        : new Map([[`${prefix}-email`, random.chance(0.5) ? email : `e${step}@paws.example`]])
      backend.editFields(caller, accountId, branch, values)
    }
  }
}

/** Everything that must be true of the business at any moment. */
function inspect({ backend }: OpenDesk): void {
  const { accounts, pets, audit, mailOutbox, fields } = backend.business
  const profileIds: string[] = []
  const held = new Set<string>()
  const emails: string[] = []
  for (const account of accounts.values()) {
    for (const branch of BRANCHES) {
      const profile = account.profiles[branch]
      if (!profile) continue
      profileIds.push(`${branch} ${profile.id}`)
      if (account.email) emails.push(`${branch} ${account.kind} ${account.email.toLowerCase()}`)
      for (const petId of profile.petIds) held.add(`${branch} ${petId}`)
    }
    if (BRANCHES.every((branch) => account.profiles[branch])) expect(account.email).toBeTruthy()
  }
  expect(new Set(profileIds).size).toBe(profileIds.length)
  expect(new Set(emails).size).toBe(emails.length)
  expect(audit.map(({ seq }) => seq)).toEqual(audit.map((_, at) => at + 1))
  expect(mailOutbox).toEqual([])
  const branchOf = new Map(fields.map(({ id, branch }) => [id, branch]))
  for (const pet of pets.values()) {
    for (const id of pet.values.keys()) expect(held).toContain(`${branchOf.get(id)} ${pet.id}`)
  }
}

test.each([1, 5, 29])('whatever people do, the business holds together (seed %i)', (seed) => {
  const desk = openDesk({ accounts: 80, seed })
  const random = createRandom(seed)
  const callers = DESK.map(desk.as)
  const mirrors = callers.map((caller) => new Mirror(caller))
  for (let step = 0; step < 600; step++) {
    act(desk, callers, random, step)
    if (step % 50 === 0) inspect(desk)
    if (random.chance(0.1)) {
      const mirror = random.pick(mirrors)
      // Linking staff can end an account and with it the session of whoever it was.
      if (desk.backend.callerOf(mirror.caller.token)) pullOn(desk, mirror, 1 + random.below(20))
    }
  }
  inspect(desk)
  for (const mirror of mirrors) {
    if (!desk.backend.callerOf(mirror.caller.token)) continue
    pullOn(desk, mirror, 500)
    const fresh = new Mirror(mirror.caller)
    fresh.pull(desk, 1000)
    expect(new Map([...mirror.accounts].sort())).toEqual(new Map([...fresh.accounts].sort()))
  }
})

/** Goes on where the mirror stood, or starts again when its cursor is gone. */
function pullOn(desk: OpenDesk, mirror: Mirror, limit: number): void {
  const { cursor, caller } = mirror
  const first = desk.backend.listChanges(caller, { limit: 1, ...(cursor && { cursor }) })
  if (!first.ok && first.problem.name === 'cursor-gone') {
    mirror.cursor = undefined
    mirror.accounts.clear()
  }
  mirror.pull(desk, limit)
}
