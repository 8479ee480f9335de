import type { ComponentChild } from 'preact'
import { RoleDialog } from '../../../../components/change/RoleDialog.tsx'
import { SyncDialog } from '../../../../components/sync/SyncDialog.tsx'
import type { Role } from '../../../../lib/domain/role.ts'
import type { RoleStage, SyncStage } from '../../../../lib/flows/dialog-flow.ts'
import { FLAG_STATES } from '../change/flag-states.tsx'
import { STATUS_STATES } from '../change/status-states.tsx'
import {
  ARABIC_NAME,
  EMAIL_MATCH,
  LONG_NAME,
  MARKUP_NAME,
  OMAR,
  PET_MATCHES,
  PHONE_MATCH,
  preview,
  ROLE_VIEW,
  WORKPLACES,
} from '../samples.ts'
import { eightyFields, fiftyMatches, fiveFields } from './field-samples.ts'

const nothing = () => undefined

function dialog(stage: SyncStage, name = 'Bob Walker', kind: 'client' | 'staff' = 'client') {
  return (
    <SyncDialog
      open
      name={name}
      kind={kind}
      to="facility"
      stage={stage}
      onConfirm={nothing}
      onChoose={nothing}
      onRetry={nothing}
      onLater={nothing}
      onCancel={nothing}
    />
  )
}

function staffDialog(roles: Role[]) {
  const shown = preview({ account: OMAR, fields: [], pets: [] }, roles)
  return (
    <SyncDialog
      open
      name="Omar Okafor"
      kind="staff"
      to="facility"
      stage={{ kind: 'preview', shown, choices: {} }}
      workplaces={WORKPLACES}
      onConfirm={nothing}
      onChoose={nothing}
      onRetry={nothing}
      onLater={nothing}
      onCancel={nothing}
    />
  )
}

function roleDialog(stage: RoleStage, wanted?: Role) {
  return (
    <RoleDialog
      name="Uma Ueda"
      branch="in-home"
      stage={stage}
      wanted={wanted}
      onConfirm={nothing}
      onRetry={nothing}
      onCancel={nothing}
    />
  )
}

/** What the script of the dialogs draws, in every state worth looking at. */
export const DIALOG_STATES: Record<string, () => ComponentChild> = {
  'dialog loading': () => dialog({ kind: 'loading' }),
  'dialog preview': () => dialog({ kind: 'preview', shown: preview(), choices: {} }),
  'dialog changed': () =>
    dialog({ kind: 'preview', shown: preview(), choices: {}, changed: ['Phone', 'Pets'] }),
  'dialog question': () =>
    dialog({ kind: 'preview', shown: preview({ matches: [PHONE_MATCH] }), choices: {} }),
  'dialog of five fields': () => dialog({ kind: 'preview', shown: fiveFields(), choices: {} }),
  'dialog of eighty fields': () =>
    dialog({ kind: 'preview', shown: eightyFields(), choices: {}, changed: ['Phone'] }),
  'dialog of eighty fields busy': () =>
    dialog({ kind: 'busy', shown: eightyFields(), choices: {} }),
  'dialog of a pet in common': () =>
    dialog({ kind: 'preview', shown: preview({ matches: PET_MATCHES }), choices: {} }),
  'dialog of a pet in common busy': () =>
    dialog({ kind: 'busy', shown: preview({ matches: PET_MATCHES }), choices: {} }),
  'dialog of fifty matches': () =>
    dialog({ kind: 'preview', shown: preview({ matches: fiftyMatches() }), choices: {} }),
  'dialog joined': () =>
    dialog({
      kind: 'preview',
      shown: preview({ matches: [PHONE_MATCH] }),
      choices: { link: 'max2' },
    }),
  'dialog matches': () =>
    dialog(
      { kind: 'matches', problem: { name: 'match-found', matches: [EMAIL_MATCH, PHONE_MATCH] } },
      'Eve Echo',
    ),
  'dialog own inactive': () => dialog({ kind: 'matches', problem: { name: 'target-inactive' } }),
  'dialog busy': () => dialog({ kind: 'busy', shown: preview(), choices: {} }),
  'dialog problem': () =>
    dialog({
      kind: 'problem',
      problem: { name: 'email-required' },
      retryable: true,
      keepable: false,
    }),
  'dialog offline': () =>
    dialog({
      kind: 'problem',
      problem: { name: 'offline' },
      retryable: true,
      keepable: true,
    }),
  'dialog long name': () => dialog({ kind: 'preview', shown: preview(), choices: {} }, LONG_NAME),
  'dialog markup name': () =>
    dialog({ kind: 'preview', shown: preview(), choices: {} }, MARKUP_NAME),
  'dialog arabic name': () =>
    dialog(
      { kind: 'problem', problem: { name: 'email-required' }, retryable: true, keepable: false },
      ARABIC_NAME,
    ),
  'dialog staff': () => staffDialog(['Scheduler', 'Tech/Runner', 'Trainee']),
  'dialog staff without a choice': () => staffDialog(['Tech/Runner']),
  'role dialog loading': () => roleDialog({ kind: 'loading' }),
  'role dialog': () => roleDialog({ kind: 'preview', shown: ROLE_VIEW, choices: {} }),
  'role dialog with a paid seat': () =>
    roleDialog({ kind: 'preview', shown: ROLE_VIEW, choices: {} }, 'Office Manager'),
  'role dialog refused': () =>
    roleDialog({
      kind: 'problem',
      problem: { name: 'own-account' },
      retryable: false,
      keepable: false,
    }),
  ...STATUS_STATES,
  ...FLAG_STATES,
}
