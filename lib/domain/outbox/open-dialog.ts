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

type DialogOf<Kind extends Task['kind']> = (
  task: Extract<Task, { kind: Kind }>,
  branch: Branch,
) => OpenDialog | undefined

/** The dialog in which each kind of task is decided; none for what was written, which is only sent again. */
const DIALOGS: { [Kind in Task['kind']]: DialogOf<Kind> } = {
  sync: (task, branch) => (isCopy({ task }) ? { kind: 'compare' } : { kind: 'sync', branch }),
  role: ({ role }, branch) => ({ kind: 'role', branch, role }),
  status: (_, branch) => ({ kind: 'status', branch }),
  primary: (_, branch) => ({ kind: 'primary', branch }),
  flag: ({ change }, branch) => ({ kind: 'flag', branch, change }),
  undo: (_, branch) => ({ kind: 'sync', branch }),
  message: () => undefined,
  request: () => undefined,
}

/** The dialog in which an operation is decided anew. */
export function dialogFor({ task, to }: Pick<Operation, 'task' | 'to'>): OpenDialog | undefined {
  // Safe: the table has for every kind a function that takes tasks of that kind.
  const dialogOf = DIALOGS[task.kind] as DialogOf<Task['kind']>
  return dialogOf(task, to)
}

/** The dialog in which the role is given that a sync could not give. */
export function roleDialogFor({
  task,
  to,
}: Pick<Operation, 'task' | 'to'>): OpenDialog | undefined {
  return task.kind === 'sync'
    ? { kind: 'role', branch: to, role: task.choices.role }
    : dialogFor({ task, to })
}
