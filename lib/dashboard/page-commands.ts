import { commandStep } from '../domain/accounts/page-command.ts'
import { otherBranch } from '../domain/branch.ts'
import { onCommand } from '../messaging/client.ts'
import type { PageModel } from './page-model.ts'

/** Does on this page what shortcuts ask for, until the signal. The worker is asked first: what one may has to be so now. */
export function followCommands(model: PageModel, signal: AbortSignal): void {
  onCommand(async (command) => {
    await model.load()
    const { view, unreachable, dialog } = model.state()
    const move = commandStep(command, { view, unreachable, inDialog: dialog !== 'closed' })
    if (move.kind === 'go') location.assign(move.href)
    if (move.kind === 'sync' && view?.profile) {
      model.open({ kind: 'sync', branch: otherBranch(view.profile.here) })
    }
    return move.kind !== 'not-here'
  }, signal)
}
