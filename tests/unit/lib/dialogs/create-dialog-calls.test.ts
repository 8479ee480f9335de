import { describe, expect, test, vi } from 'vitest'
import type {
  CallWorker,
  DialogRequest,
  OpenDialog,
} from '../../../../lib/dashboard/dialog-bridge.ts'
import { createDialogCalls } from '../../../../lib/dialogs/create-dialog-calls.ts'
import type { DialogCalls } from '../../../../lib/dialogs/dialog-calls.ts'
import { dialogRequest } from '../dashboard/dialog-requests.ts'

/** A press of this sort, with a worker that is out of reach and a note of what it was asked. */
function press(wish: OpenDialog, change: Parameters<typeof dialogRequest>[0] = {}) {
  const asked = vi.fn()
  const ask = (async (name: string, payload: unknown) => {
    asked(name, payload)
    return { ok: false, problem: { name: 'offline' } }
    // Safe: the refusal is an answer to every call of the contract.
  }) as CallWorker
  return { asked, of: createDialogCalls(dialogRequest({ dialog: wish, call: ask, ...change })) }
}

/** The dialog, known to be of this kind. */
function only<Kind extends OpenDialog['kind']>(kind: Kind, of: DialogCalls) {
  if (of.kind !== kind) throw new Error(`it is a ${of.kind}`)
  // Safe: its kind was looked at above.
  return of as Extract<DialogCalls, { kind: Kind }>
}

const PAGE = { from: 'page', profileId: '7' }

describe('the dialog that a press asks for', () => {
  test.each<[OpenDialog, Partial<DialogRequest['profile']>, object]>([
    [{ kind: 'sync' }, {}, { name: 'Bob Walker', kind: 'client', to: 'facility' }],
    [{ kind: 'role', branch: 'facility', role: 'Trainee' }, {}, { wanted: 'Trainee' }],
    [{ kind: 'compare' }, {}, { here: 'in-home' }],
    [{ kind: 'request' }, {}, { today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    [{ kind: 'status', branch: 'in-home' }, {}, { branch: 'in-home', wanted: 'inactive' }],
    [
      { kind: 'status', branch: 'facility' },
      { statuses: { facility: 'inactive' } },
      { branch: 'facility', wanted: 'active' },
    ],
    [{ kind: 'primary' }, { primaryBranch: 'facility' }, { wanted: 'in-home' }],
  ])('is about what is wanted and whom: %o', (wish, profile, about) => {
    const { of } = press(wish, { profile })
    expect(of).toMatchObject({ kind: wish.kind, about: { name: 'Bob Walker', ...about } })
  })

  test('looks up the profile of the page in the branch that is meant', async () => {
    const { asked, of } = press({ kind: 'role', branch: 'facility' })
    await only('role', of).preview({})
    expect(asked.mock.calls).toEqual([
      ['role.preview', { subject: { ...PAGE, branch: 'facility' } }],
    ])
  })

  test('has what was on screen confirmed', async () => {
    const { asked, of } = press({ kind: 'status', branch: 'in-home' })
    const subject = { ...PAGE, kind: 'client', branch: 'in-home' }
    await only('status', of).confirm(
      {
        operationId: 'op',
        version: 1,
        kind: 'client',
        branch: 'in-home',
        status: 'active',
        wanted: 'inactive',
        asksPrimary: false,
      },
      { deleteTemplates: true },
    )
    expect(asked.mock.calls).toEqual([
      ['status.confirm', { operationId: 'op', subject, choices: { deleteTemplates: true } }],
    ])
  })

  test('confirms and copies nothing once the page is about somebody else', async () => {
    const gone = { isStill: () => false }
    const changed = { ok: false, problem: { name: 'changed' } }
    const sync = press({ kind: 'sync' }, gone)
    const compare = press({ kind: 'compare' }, gone)
    expect(await only('sync', sync.of).later?.({})).toEqual(changed)
    expect(await only('compare', compare.of).copy('op', 'phone')).toEqual(changed)
    expect(sync.asked).not.toHaveBeenCalled()
    expect(compare.asked).not.toHaveBeenCalled()
  })

  test('sends one request, however often it is confirmed', async () => {
    const { asked, of } = press({ kind: 'request' })
    const { confirm } = only('request', of)
    const request = { serviceId: 'walk', petIds: [], from: '2026-05-04', to: '2026-05-04' }
    await confirm({ branches: [] }, { branch: 'facility', request })
    await confirm({ branches: [] }, { branch: 'facility', request })
    const [first, second] = asked.mock.calls
    expect(first).toEqual(second)
    expect(first?.[1].operationId).toMatch(/^[\da-f-]{36}$/)
  })
})
