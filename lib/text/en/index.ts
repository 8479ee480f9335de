import { access } from './access.ts'
import { accounts } from './accounts.ts'
import { actions } from './actions.ts'
import { agenda } from './agenda.ts'
import { bar } from './bar.ts'
import { bulk } from './bulk.ts'
import { change } from './change.ts'
import { compare } from './compare.ts'
import { conversation } from './conversation.ts'
import { create } from './create.ts'
import { dashboards } from './dashboards.ts'
import { detail } from './detail.ts'
import { field } from './field.ts'
import { files } from './files.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { lists } from './lists.ts'
import { lock } from './lock.ts'
import { mapping } from './mapping.ts'
import { match } from './match.ts'
import { options } from './options.ts'
import { outbox } from './outbox.ts'
import { popup } from './popup.ts'
import { problem } from './problem.ts'
import { request } from './request.ts'
import { status } from './status.ts'
import { sync } from './sync.ts'
import { toolbar } from './toolbar.ts'
import { ui } from './ui.ts'
import { welcome } from './welcome.ts'

/** Every sentence and label in English, by the part of the product that shows it. */
export const en = {
  ui,
  problem,
  status,
  actions,
  bar,
  sync,
  match,
  field,
  bulk,
  compare,
  change,
  conversation,
  request,
  create,
  accounts,
  lists,
  detail,
  agenda,
  outbox,
  history,
  options,
  lock,
  dashboards,
  mapping,
  popup,
  access,
  welcome,
  help,
  toolbar,
  files,
}
