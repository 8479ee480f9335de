import { expect } from 'vitest'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import type { OpenDialog } from '../../../../lib/domain/outbox/open-dialog.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { ok } from '../../../../lib/domain/result.ts'
import type { ComparisonView } from '../../../../lib/domain/sync/comparison.ts'
import type { Answers } from './open-dialog.ts'

const BOB: Account = {
  id: 'bob',
  kind: 'client',
  name: 'Bob Walker',
  profiles: { 'in-home': { id: '7', status: 'active', pets: [] } },
  version: 1,
}

const VIP = { id: 'vip', label: 'VIP' }
const VERSION = { operationId: 'op', version: 1 }

export const DONE: Operation = {
  id: 'op',
  accountId: 'bob',
  to: 'facility',
  actorId: 'ana',
  task: { kind: 'sync', choices: {} },
  version: 1,
  state: 'done',
  tries: 1,
  madeAt: 0,
}

const COMPARED: ComparisonView = {
  comparison: {
    account: BOB,
    definitions: 1,
    same: 4,
    differences: [
      {
        label: 'Notes',
        group: 'Care',
        inHome: { id: 'ih-note', label: 'Notes', blank: false, value: 'Rex pulls.' },
        facility: { id: 'fa-note', label: 'Notes', blank: true },
        sensitive: false,
        copy: { 'in-home': 'copied', facility: 'copied' },
      },
    ],
  },
  operationIds: { 'in-home': 'op-in-home', facility: 'op' },
  mayUndo: true,
}

export const REQUEST = { serviceId: 'walk', petIds: ['rex'], from: '2026-05-04', to: '2026-05-04' }

/** One dialog, from what it is asked to show to what is confirmed in it. Whom it is about stands in every call. */
export interface Case {
  dialog: OpenDialog
  answers: Answers
  /** What is asked as it opens. */
  preview: [string, object]
  /** How far it is once it was answered. */
  stage: string
  press: [string, ...unknown[]]
  confirm: [string, object]
}

/** Every dialog. */
export const CASES: { [Kind in OpenDialog['kind']]: Case } = {
  sync: {
    dialog: { kind: 'sync', branch: 'facility' },
    answers: {
      'sync.preview': ok({
        ...VERSION,
        roles: [],
        sync: {
          id: 'preview',
          state: 'preview',
          to: 'facility',
          account: BOB,
          fields: [],
          pets: [],
          matches: [],
          emailsSent: 0,
        },
      }),
      'sync.confirm': ok(DONE),
    },
    preview: ['sync.preview', { branch: 'facility', choices: {} }],
    stage: 'preview',
    press: ['onConfirm', { onInactive: 'reactivate' }],
    confirm: ['sync.confirm', { operationId: 'op', choices: { onInactive: 'reactivate' } }],
  },
  role: {
    dialog: { kind: 'role', branch: 'facility', role: 'Trainee' },
    answers: {
      'role.preview': ok({ ...VERSION, branch: 'facility', role: 'Scheduler', roles: ['Trainee'] }),
      'role.confirm': ok(DONE),
    },
    preview: ['role.preview', { branch: 'facility' }],
    stage: 'preview',
    press: ['onConfirm', 'Trainee'],
    confirm: ['role.confirm', { operationId: 'op', role: 'Trainee' }],
  },
  status: {
    dialog: { kind: 'status', branch: 'in-home' },
    answers: {
      'status.preview': ok({
        ...VERSION,
        kind: 'client',
        branch: 'in-home',
        status: 'active',
        wanted: 'inactive',
        asksPrimary: false,
      }),
      'status.confirm': ok(DONE),
    },
    preview: ['status.preview', { branch: 'in-home' }],
    stage: 'preview',
    press: ['onConfirm', { deleteTemplates: true }],
    confirm: ['status.confirm', { operationId: 'op', choices: { deleteTemplates: true } }],
  },
  primary: {
    dialog: { kind: 'primary', branch: 'in-home' },
    answers: {
      'primary.preview': ok({
        ...VERSION,
        primary: 'facility',
        wanted: 'in-home',
        wantedActive: true,
      }),
      'primary.confirm': ok(DONE),
    },
    preview: ['primary.preview', {}],
    stage: 'preview',
    press: ['onConfirm'],
    confirm: ['primary.confirm', { operationId: 'op' }],
  },
  flag: {
    dialog: { kind: 'flag', branch: 'in-home', change: 'add' },
    answers: {
      'flag.preview': ok({ ...VERSION, branch: 'in-home', change: 'add', flags: [VIP] }),
      'flag.confirm': ok(DONE),
    },
    preview: ['flag.preview', { branch: 'in-home', change: 'add' }],
    stage: 'preview',
    press: ['onConfirm', VIP],
    confirm: ['flag.confirm', { operationId: 'op', flag: VIP }],
  },
  compare: {
    dialog: { kind: 'compare' },
    answers: { 'copy.preview': ok(COMPARED), 'copy.confirm': ok(DONE) },
    preview: ['copy.preview', {}],
    stage: 'open',
    press: ['onCopy', JSON.stringify([null, 'ih-note', 'fa-note']), 'facility'],
    confirm: ['copy.confirm', { operationId: 'op', tick: 'ih-note' }],
  },
  request: {
    dialog: { kind: 'request' },
    answers: { 'request.preview': ok({ branches: [] }), 'request.confirm': ok(DONE) },
    preview: ['request.preview', {}],
    stage: 'preview',
    press: ['onConfirm', 'facility', REQUEST],
    confirm: [
      'request.confirm',
      { operationId: expect.any(String), branch: 'facility', request: REQUEST },
    ],
  },
}
