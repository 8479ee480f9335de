import type { Branch } from '../branch.ts'
import type { Role } from '../role.ts'
import type { FlagValues } from './changes/flag-change.ts'
import { isCopy, type Operation, type Task } from './operation.ts'

/** A dialog that a press asks for, with what it is to begin with. `branch`: where something is to change. */
export type OpenDialog =
  | { kind: 'sync'; branch: Branch }
  /** `role`: the one to begin with. */
  | { kind: 'role'; branch: Branch; role?: Role | undefined }
  | { kind: 'status'; branch: Branch }
  /** `branch`: the one that is to come first. */
  | { kind: 'primary'; branch: Branch }
  | { kind: 'flag'; branch: Branch; change: FlagValues['change'] }
  | { kind: 'compare' }
  | { kind: 'request' }

/** A dialog that has its place among the Quick Actions; adding somebody has a button of its own. */
export type QuickAction = Exclude<OpenDialog, { kind: 'sync' }>

/** The kinds of task that are decided in a dialog. What was written is not: it is only sent again. */
type DecidedKind = Exclude<Task['kind'], 'message' | 'request'>

type DialogOf<Kind extends DecidedKind> = (
  task: Extract<Task, { kind: Kind }>,
  branch: Branch,
) => OpenDialog

const DIALOGS: { [Kind in DecidedKind]: DialogOf<Kind> } = {
  sync: (task, branch) => (isCopy({ task }) ? { kind: 'compare' } : { kind: 'sync', branch }),
  role: ({ role }, branch) => ({ kind: 'role', branch, role }),
  status: (_, branch) => ({ kind: 'status', branch }),
  primary: (_, branch) => ({ kind: 'primary', branch }),
  flag: ({ change }, branch) => ({ kind: 'flag', branch, change }),
  undo: (_, branch) => ({ kind: 'sync', branch }),
}

/**
 * The dialog in which an operation is decided anew; undefined where it is only sent again. `role`: the one in which the role is given that
 * a sync could not give.
 */
export function dialogFor(
  { task, to }: Pick<Operation, 'task' | 'to'>,
  about?: 'role',
): OpenDialog | undefined {
  if (about && task.kind === 'sync') return { kind: 'role', branch: to, role: task.choices.role }
  if (task.kind === 'message' || task.kind === 'request') return undefined
  // Safe: the table has for every kind a function that takes tasks of that kind.
  const dialogOf = DIALOGS[task.kind] as DialogOf<DecidedKind>
  return dialogOf(task, to)
}
