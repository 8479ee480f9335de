import { commandStep } from '../domain/accounts/page-command.ts'
import { otherBranch } from '../domain/branch.ts'
import { onCommand } from '../messaging/client.ts'
import type { PageModel } from './page-model.ts'

/**
 * Carries out the shortcut commands on this page, until the signal. It loads from the worker first, so that the actor's current rights
 * count.
 */
export function followCommands(model: PageModel, signal: AbortSignal): void {
  onCommand(async (command) => {
    await model.load()
    const { view, unreachable, dialog } = model.state()
    const move = commandStep(command, {
      view,
      unreachable: unreachable !== undefined,
      inDialog: dialog !== 'closed',
    })
    if (move.kind === 'go') location.assign(move.href)
    if (move.kind === 'sync' && view?.profile) {
      model.open({ kind: 'sync', branch: otherBranch(view.profile.here) })
    }
    return move.kind !== 'not-here'
  }, signal)
}
