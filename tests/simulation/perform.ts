import type { Operation } from '../../lib/domain/outbox/operation.ts'
import type { Result } from '../../lib/domain/result.ts'
import type { SyncChoices } from '../../lib/domain/sync/sync.ts'
import type { Caller } from '../../lib/messaging/define-call.ts'
import type { Command } from './commands.ts'
import type { Desk } from './desk.ts'
import { rest } from './life.ts'
import { ACCOUNT_IDS, PEOPLE } from './world.ts'

const popup: Caller = { from: 'popup' }

const ALARM_MS = 30_000

/** Does one command at a desk. Whatever the worker answers is an answer; what must not be is the oracle's business. */
export async function perform(command: Command, desk: Desk): Promise<void> {
  const { worker, oracle, network, world } = desk
  switch (command.do) {
    case 'sync':
      return sync(command, desk)
    case 'role':
      return role(command, desk)
    case 'status':
      return status(command, desk)
    case 'primary':
      return primary(command, desk)
    case 'flag':
      return flag(command, desk)
    case 'later': {
      const accountId = ACCOUNT_IDS[command.account] ?? ''
      const subject = { from: 'popup', accountId } as const
      const sync = { subject, branch: command.to, choices: {} }
      return accept(desk, () => worker.call('sync.later', sync))
    }
    case 'undo':
    case 'retry':
    case 'cancel':
      return again(command, desk)
    case 'bulk':
      return bulk(command, desk)
    case 'change-bulk': {
      const { bulks } = await desk.keeper.view()
      const run = bulks.toReversed()[command.pick % Math.max(1, bulks.length)]
      if (!run) return
      if (command.change === 'retry') {
        for (const id of await desk.keeper.outbox.idsOf(run.id, ['failed'])) oracle.retries(id)
      }
      await worker.does(() => worker.bulks.change(run.id, command.change))
      return
    }
    case 'drain':
      await worker.does(() => worker.drain.run())
      return
    case 'refresh':
      await worker.does(() => worker.refresh())
      return
    case 'pass':
      return pass(command.ms, desk)
    case 'clock-jumps':
      world.clocks.device += command.ms
      oracle.forgetsPauses()
      return
    case 'faults':
      network.faults = command.faults
      return
    case 'elsewhere':
      desk.happen(command.happening)
      return
    case 'dies-at':
      worker.life.dies = { at: worker.life.calls + command.at, before: command.before }
      return
    case 'restart':
      if (command.browser) desk.storage.session.clear()
      return desk.restart()
    case 'store-lost':
      worker.life.die()
      await desk.keeper.lose(command.steps)
      oracle.loses()
      return
  }
}

/** Asks for something that is stored, and tells the oracle if the desk says yes. */
async function accept(desk: Desk, ask: () => Promise<Result<Operation>>): Promise<void> {
  const answer = await desk.worker.does(ask)
  if (answer?.ok) desk.oracle.accepts(answer.value)
}

async function sync(command: Extract<Command, { do: 'sync' }>, desk: Desk): Promise<void> {
  const { call, does } = desk.worker
  const accountId = ACCOUNT_IDS[command.account] ?? ''
  const subject = { from: 'popup', accountId } as const
  const branch = command.to
  const isStaff = command.account < PEOPLE.length
  let choices: SyncChoices = {
    ...(command.reactivate && { onInactive: 'reactivate' }),
    ...(command.role && isStaff && { role: command.role }),
  }
  let preview = await does(() => call('sync.preview', { subject, branch, choices }))
  const matches = preview?.ok ? preview.value.sync.matches : preview?.problem.matches
  const link = command.link ? matches?.[0]?.accountId : undefined
  if (link) {
    choices = { ...choices, link }
    preview = await does(() => call('sync.preview', { subject, branch, choices }))
  }
  if (!preview?.ok) return
  const { operationId } = preview.value
  const press = () => accept(desk, () => call('sync.confirm', { operationId, subject, choices }))
  await Promise.all(Array.from({ length: command.presses }, press))
}

async function role(command: Extract<Command, { do: 'role' }>, desk: Desk): Promise<void> {
  const { call, does } = desk.worker
  const accountId = ACCOUNT_IDS[command.account] ?? ''
  const subject = { from: 'popup', accountId } as const
  const view = await does(() => call('role.preview', { subject, branch: command.branch }))
  if (!view?.ok) return
  const { operationId } = view.value
  // Also roles that were not offered: what the screen shows is no right.
  const confirmation = { operationId, subject, role: command.role }
  const press = () => accept(desk, () => call('role.confirm', confirmation))
  await Promise.all(Array.from({ length: command.presses }, press))
}

async function status(command: Extract<Command, { do: 'status' }>, desk: Desk): Promise<void> {
  const { call, does } = desk.worker
  const accountId = ACCOUNT_IDS[command.account] ?? ''
  const subject = { from: 'popup', accountId } as const
  const view = await does(() => call('status.preview', { subject, branch: command.branch }))
  if (!view?.ok) return
  const { operationId } = view.value
  const choices = command.primary ? { primary: command.primary } : {}
  const press = () => accept(desk, () => call('status.confirm', { operationId, subject, choices }))
  await Promise.all(Array.from({ length: command.presses }, press))
}

async function primary(command: Extract<Command, { do: 'primary' }>, desk: Desk): Promise<void> {
  const { call, does } = desk.worker
  const accountId = ACCOUNT_IDS[command.account] ?? ''
  const subject = { from: 'popup', accountId } as const
  const view = await does(() => call('primary.preview', { subject }))
  if (!view?.ok) return
  const { operationId } = view.value
  const press = () => accept(desk, () => call('primary.confirm', { operationId, subject }))
  await Promise.all(Array.from({ length: command.presses }, press))
}

async function flag(command: Extract<Command, { do: 'flag' }>, desk: Desk): Promise<void> {
  const { call, does } = desk.worker
  const { branch, change, pick } = command
  const subject = { from: 'popup', accountId: ACCOUNT_IDS[command.account] ?? '' } as const
  const view = await does(() => call('flag.preview', { subject, branch, change }))
  if (!view?.ok) return
  const { operationId, flags } = view.value
  const chosen = flags[pick % Math.max(1, flags.length)]
  if (!chosen) return
  const confirmation = { operationId, subject, flag: chosen }
  const press = () => accept(desk, () => call('flag.confirm', confirmation))
  await Promise.all(Array.from({ length: command.presses }, press))
}

async function again(
  command: Extract<Command, { do: 'undo' | 'retry' | 'cancel' }>,
  desk: Desk,
): Promise<void> {
  const { operations, does } = desk.worker
  const { operations: all } = await desk.keeper.view()
  const fitting = [...all.values()]
    .filter(({ state, task }) => {
      if (command.do === 'undo') return state === 'done' && task.kind !== 'undo'
      if (command.do === 'retry') return state === 'failed' || state === 'conflict'
      return state !== 'done' && state !== 'undone'
    })
    .sort((one, other) => other.madeAt - one.madeAt || (one.id < other.id ? -1 : 1))
  const { id } = fitting[command.pick % Math.max(1, fitting.length)] ?? {}
  if (!id) return
  if (command.do === 'undo') return accept(desk, () => operations.undo(id, popup))
  if (command.do === 'retry') {
    desk.oracle.retries(id)
    await does(() => operations.retry([id], popup))
  } else await does(() => operations.cancel(id, popup))
}

async function bulk({ to, size, from }: Extract<Command, { do: 'bulk' }>, desk: Desk) {
  const { bulks, does } = desk.worker
  const clients = ACCOUNT_IDS.slice(PEOPLE.length)
  const accountIds = [...clients.slice(from), ...clients.slice(0, from)].slice(0, size)
  const previews = await does(() => bulks.preview(accountIds, to))
  if (!previews?.ok) return
  const items = previews.value.flatMap((each) =>
    each.kind === 'ready' ? { accountId: each.accountId, version: each.version } : [],
  )
  if (items.length === 0) return
  const run = await does(() => bulks.start(crypto.randomUUID(), { to }, items))
  if (!run?.ok) return
  const { operations } = await desk.keeper.view()
  for (const operation of operations.values()) {
    if (operation.bulk === run.value.id) desk.oracle.accepts(operation)
  }
}

/** Lets time pass: what was put off comes due, and in the end the alarm rings. */
async function pass(ms: number, { worker, world }: Desk): Promise<void> {
  const until = world.clocks.device + ms
  for (let rounds = 0; rounds < 20 && worker.life.later; rounds++) {
    const { run, at } = worker.life.later
    if (at > until) break
    worker.life.later = undefined
    world.pass(Math.max(0, at - world.clocks.device))
    await worker.does(async () => run())
    await rest(worker.life)
  }
  world.pass(Math.max(0, until - world.clocks.device))
  if (ms >= ALARM_MS) await worker.does(() => worker.drain.run())
}
