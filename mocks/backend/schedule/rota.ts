import { levelIn } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import type { SignedInCaller } from '../caller.ts'
import { isDay } from '../days.ts'
import type { AccountRecord } from '../model.ts'
import { actorOf } from '../rights/rights.ts'
import { inBranch, type Store } from '../store.ts'
import { shiftsIn } from './agenda.ts'
import type { ShiftRecord } from './timetable.ts'

/** A requested shift: everything as it was typed. */
export type WantedShift = Pick<ShiftRecord, 'staffId' | 'day' | 'from' | 'to' | 'space' | 'note'>

/** Why a shift is refused. The rota is no part of the contract, so its refusals have their own names. */
export type ShiftFault =
  | 'forbidden'
  | 'unknown-staff'
  | 'inactive-staff'
  | 'no-day'
  | 'no-hours'
  | 'ends-early'
  | 'too-long'
  | 'overlap'

/** A new shift, or why it was refused. `overlap` comes with the conflicting shift. */
export type ShiftAnswer =
  | { ok: true; value: ShiftRecord }
  | { ok: false; fault: ShiftFault; other?: ShiftRecord }

/** Somebody's week in one branch. */
export interface RotaRow {
  account: AccountRecord
  shifts: ShiftRecord[]
}

/** The outcome of a publication: drafts of inactive staff are left as they are. */
export interface Published {
  published: number
  left: number
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/
const MOST_SPACE = 40
const MOST_NOTE = 120

/** Opens the Shift Schedule: from level 3 all shifts, drafts included; else the caller's own published ones. */
export function createRota(store: Store) {
  const { agenda, business } = store
  const mayPlan = (caller: SignedInCaller, branch: Branch) =>
    levelIn(actorOf(store, caller), branch) >= 3
  const weekIn = (branch: Branch, day: string) =>
    shiftsIn(business, day).filter((shift) => shift.branch === branch)
  const staffAt = (branch: Branch, staffId: string) => {
    const account = store.accounts.withProfile(branch, staffId)
    return account?.kind === 'staff' ? account : undefined
  }
  const isActive = ({ branch, staffId }: ShiftRecord) =>
    staffAt(branch, staffId)?.profiles[branch]?.status === 'active'

  /** Finds a shift of the same person at that time, in either branch. */
  function inTheWay(account: AccountRecord, { day, from, to }: WantedShift) {
    return shiftsIn(business, day).find(
      (shift) =>
        BRANCHES.some(
          (branch) => shift.branch === branch && account.profiles[branch]?.id === shift.staffId,
        ) &&
        shift.day === day &&
        shift.from < to &&
        from < shift.to,
    )
  }

  function check(
    branch: Branch,
    wanted: WantedShift,
  ): Exclude<ShiftAnswer, { ok: true }> | undefined {
    const { staffId, day, from, to, space, note } = wanted
    const fault = (name: ShiftFault) => ({ ok: false as const, fault: name })
    const account = staffAt(branch, staffId)
    if (!account) return fault('unknown-staff')
    if (account.profiles[branch]?.status !== 'active') return fault('inactive-staff')
    if (!isDay(day)) return fault('no-day')
    if (!HOUR.test(from) || !HOUR.test(to)) return fault('no-hours')
    if (to <= from) return fault('ends-early')
    if (space.length > MOST_SPACE || note.length > MOST_NOTE) return fault('too-long')
    const other = inTheWay(account, wanted)
    return other && { ...fault('overlap'), other }
  }

  return {
    /** Lists the week that contains `day`: a row for everybody active in the branch, and for others with a shift in it. */
    listShifts(caller: SignedInCaller, branch: Branch, day: string): RotaRow[] {
      const plans = mayPlan(caller, branch)
      const byStaff = Map.groupBy(weekIn(branch, day), ({ staffId }) => staffId)
      return inBranch(store.accounts.staff(), 'staff', branch).flatMap((account) => {
        if (!plans && account.id !== caller.accountId) return []
        const profile = account.profiles[branch]
        const all = byStaff.get(profile?.id ?? '') ?? []
        const shifts = plans ? all : all.filter(({ state }) => state === 'published')
        return profile?.status === 'active' || shifts.length > 0 ? [{ account, shifts }] : []
      })
    },
    /** Plans a shift, as a draft. */
    addShift(caller: SignedInCaller, branch: Branch, wanted: WantedShift): ShiftAnswer {
      if (!mayPlan(caller, branch)) return { ok: false, fault: 'forbidden' }
      const trimmed = { ...wanted, space: wanted.space.trim(), note: wanted.note.trim() }
      const refused = check(branch, trimmed)
      if (refused) return refused
      const { staffId, day, from, to, space, note } = trimmed
      const id = agenda.nextShiftId()
      const shift = { id, branch, staffId, day, from, to, space, note, state: 'draft' as const }
      agenda.putShift(shift)
      return { ok: true, value: shift }
    },
    /** Publishes the drafts of the week in which `day` is; undefined where the caller may not. */
    publishWeek(caller: SignedInCaller, branch: Branch, day: string): Published | undefined {
      if (!mayPlan(caller, branch)) return undefined
      const drafts = weekIn(branch, day).filter(({ state }) => state === 'draft')
      const ready = drafts.filter(isActive)
      for (const draft of ready) agenda.putShift({ ...draft, state: 'published' })
      return { published: ready.length, left: drafts.length - ready.length }
    },
    /** Removes a draft. False if there is none, if it was published meanwhile, or if the caller may not. */
    removeDraft(caller: SignedInCaller, branch: Branch, id: string): boolean {
      const shift = business.shifts.get(id)
      const known = shift?.branch === branch && shift.state === 'draft'
      if (!known || !mayPlan(caller, branch)) return false
      agenda.dropShift(id)
      return true
    },
  }
}
