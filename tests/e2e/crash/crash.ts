import { expect } from '@playwright/test'
import type { FaultKind } from '../../../mocks/server/faults.ts'
import type { RunningBusiness } from '../business.ts'
import type { Office } from './office.ts'

/** A moment between two things the worker does: so many requests were answered, and the next one is out, or even carried out. */
export interface Step {
  after: number
  kind: (typeof HELD)[number]
}

/** Something that somebody asks for. */
export interface CrashTask {
  /** Asks for it; ends when whoever asked was answered. */
  press(): Promise<unknown>
  /** Whether it stands as done where people look. */
  isOver(): Promise<boolean>
  /** Looks on while the worker waits for an answer that does not come. */
  look?(): Promise<void>
  /** Fails unless it was done exactly once. */
  check(): Promise<void>
}

/** Where an errand is run. */
export interface Place {
  business: RunningBusiness
  office: Office
}

/** How an answer is held back: before what was asked for is carried out, and after. */
export const HELD = ['hang', 'commit-then-hang'] as const satisfies FaultKind[]

const API = '/api/v1'
/** An errand with more steps than this would have no end. */
const MOST_STEPS = 40
const WAIT = { timeout: 40_000, intervals: [20] }

/**
 * Has an errand done, and the worker stopped at each of these steps, one after the other; `after` counts from the step before.
 * All it has to go on is that somebody asks it something. Answers with how often it was stopped: less often where the errand
 * was over before.
 */
export async function crashAt(steps: Step[], task: CrashTask, place: Place): Promise<number> {
  const { business, office } = place
  let passed = await requestsTo(business)
  await holdBack(steps, business)
  let isAnswered = false
  const pressing = task.press().finally(() => {
    isAnswered = true
  })
  let kills = 0
  for (const { after } of steps) {
    passed += after
    const isHeld = async () => (await requestsTo(business)) > passed
    const isAtRest = async () => isAnswered && (await task.isOver())
    await expect.poll(async () => (await isHeld()) || (await isAtRest()), WAIT).toBe(true)
    if (!(await isHeld())) break
    await task.look?.()
    await office.stopWorker()
    passed += 1
    kills += 1
    // What is held back next may be the answer to this: then it is asked again.
    office.ask('session.read', {}).catch(() => {})
  }
  await business.tell({ do: 'clear-faults' })
  await pressing
  await expect.poll(task.isOver, WAIT).toBe(true)
  await task.check()
  return kills
}

/**
 * Kills at every step that an errand has, each time in a new one; `before`: after it was killed at these already. Answers with
 * how many errands there were in which the worker was killed as often as that.
 */
export async function crashAtEveryStep(
  task: () => Promise<CrashTask>,
  place: Place,
  before: Step[] = [],
): Promise<number> {
  let tasks = 0
  for (const kind of HELD) {
    for (let after = 0; after < MOST_STEPS; after++) {
      const steps = [...before, { after, kind }]
      if ((await crashAt(steps, await task(), place)) < steps.length) break
      tasks += 1
    }
  }
  return tasks
}

/** Kills at every step, and once more at every step of what comes after that. Answers with how many pairs there were. */
export async function crashAtEveryPair(
  task: () => Promise<CrashTask>,
  place: Place,
): Promise<number> {
  let pairs = 0
  for (const kind of HELD) {
    for (let after = 0; after < MOST_STEPS; after++) {
      const found = await crashAtEveryStep(task, place, [{ after, kind }])
      if (found === 0) break
      pairs += found
    }
  }
  return pairs
}

async function holdBack(steps: Step[], business: RunningBusiness): Promise<void> {
  let passing = 0
  for (const { after, kind } of steps) {
    passing += after
    const fault = { match: `* ${API}`, kind, after: passing, times: 1 }
    await business.tell({ do: 'fault', fault })
  }
}

async function requestsTo(business: RunningBusiness): Promise<number> {
  const { requests } = await business.report()
  return Object.entries(requests).reduce(
    (sum, [asked, times]) => sum + (asked.includes(` ${API}`) ? times : 0),
    0,
  )
}
