import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import { startCompareDialog } from './compare.tsx'
import { startFlagDialog } from './flag.tsx'
import { startPrimaryDialog } from './primary.tsx'
import { startRequestDialog } from './request.tsx'
import { startRoleDialog } from './role.tsx'
import type { StartDialog } from './start-dialog.ts'
import { startStatusDialog } from './status.tsx'
import { startSyncDialog } from './sync.tsx'

/** The functions that start the dialogs, by kind. */
const DIALOGS: { [Kind in OpenDialog['kind']]: StartDialog<Kind> } = {
  sync: startSyncDialog,
  role: startRoleDialog,
  status: startStatusDialog,
  primary: startPrimaryDialog,
  flag: startFlagDialog,
  compare: startCompareDialog,
  request: startRequestDialog,
}

/** Starts the requested dialog, on a page or in the popup. */
export const startDialog: StartDialog<OpenDialog['kind']> = (dialog, context, frame) => {
  // Safe: for every kind, the table has the function that starts it.
  const start = DIALOGS[dialog.kind] as StartDialog<OpenDialog['kind']>
  start(dialog, context, frame)
}
