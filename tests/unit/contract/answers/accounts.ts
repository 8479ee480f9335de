import { expect, test } from 'vitest'
import { expectStatus, IF_MATCH, type Open, syncBob } from './asking.ts'

const DAY_MS = 86_400_000
const CREATE = { kind: 'client', firstName: 'New', lastName: 'Client', branches: ['in-home'] }

/** Signing in and out, the accounts, and what is changed of one. */
export function testAccounts(open: Open) {
  test('session', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    await expectStatus(ana.ask('/session', { headers: { 'X-Device': 'front desk' } }), 200)
    await expectStatus((await desk.visit('dana')).ask('/session'), 200)
    await expectStatus(ana.ask('/session', { method: 'DELETE' }), 204)
  })

  test('feed', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const { cursor } = await (await expectStatus(ana.ask('/changes?limit=3'), 200)).json()
    await syncBob(desk, ana)
    await expectStatus(ana.ask(`/changes?cursor=${cursor}&limit=1000`), 200)
    await expectStatus((await desk.visit('dana')).ask('/changes'), 403)
    desk.clock.now += 31 * DAY_MS
    await expectStatus(ana.ask(`/changes?cursor=${cursor}`), 410)
  })

  test('look-ups', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    await expectStatus(ana.ask('/accounts?branch=in-home&kind=client&profileId=1006'), 200)
    await expectStatus(ana.ask('/accounts?branch=in-home&kind=staff&profileId=1006'), 200)
    for (const { id } of desk.backend.business.accounts.values())
      await expectStatus(ana.ask(`/accounts/${id}`), 200)
    await expectStatus(ana.ask('/accounts/a-0'), 404)
    await expectStatus(ana.ask('/fields'), 200)
  })

  test('create', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const create = (body: unknown, key?: string) =>
      ana.ask('/accounts', { method: 'POST', body, headers: key ? { 'Idempotency-Key': key } : {} })
    await expectStatus(create(CREATE), 400)
    await expectStatus(create(CREATE, 'key-create-1'), 201)
    await expectStatus(create({ ...CREATE, email: 'bob@paws.example' }, 'key-create-2'), 409)
    await expectStatus(
      create({ ...CREATE, branches: ['in-home', 'facility'] }, 'key-create-3'),
      422,
    )
    await expectStatus(create({ ...CREATE, firstName: 'Other' }, 'key-create-1'), 422)
    const both = { ...CREATE, email: 'both@paws.example', branches: ['in-home', 'facility'] }
    const unfit = await expectStatus(
      create({ ...both, values: [{ fieldId: 'ih-keys', text: 'some' }] }, 'key-create-4'),
      422,
    )
    expect(await unfit.json()).toMatchObject({ changed: ['Number of keys'] })
    const pets = [
      {
        values: [
          { fieldId: 'ih-pet-name', text: 'Rex' },
          { fieldId: 'fa-pet-name', text: 'Rex' },
        ],
      },
    ]
    await expectStatus(create({ ...both, pets, sendWelcome: true }, 'key-create-5'), 201)
    const omar = await desk.visit('omar')
    const headers = { 'Idempotency-Key': 'key-create-6' }
    await expectStatus(omar.ask('/accounts', { method: 'POST', body: both, headers }), 403)
  })

  test('status', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const patch = (id: string, headers: Record<string, string> = IF_MATCH, branch = 'in-home') =>
      ana.ask(`/accounts/${id}/profiles/${branch}`, {
        method: 'PATCH',
        body: { status: 'inactive' },
        headers,
      })
    await expectStatus(patch('a-000008', {}), 428)
    await expectStatus(patch('a-000008', { 'If-Match': '"9"' }), 412)
    await expectStatus(patch('a-000008'), 200)
    await expectStatus(patch('a-000008'), 200)
    await expectStatus(patch('a-0'), 404)
    await expectStatus(patch('a-000009', IF_MATCH, 'garden'), 404)
    await expectStatus(patch(ana.session.actor.accountId), 409)
    const owes = await expectStatus(patch(desk.person('Tom Tran').id), 409)
    expect(await owes.json()).toMatchObject({ type: 'urn:tandem:problem:visit-unfinished' })
  })

  test('primary branch', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const { id } = desk.person('Dana Dual')
    const put = (accountId: string, headers: Record<string, string> = IF_MATCH, visitor = ana) =>
      visitor.ask(`/accounts/${accountId}/primary-branch`, {
        method: 'PUT',
        body: { branch: 'in-home' },
        headers,
      })
    await expectStatus(put(id, {}), 428)
    await expectStatus(put(id, { 'If-Match': '"9"' }), 412)
    await expectStatus(put(id, IF_MATCH, await desk.visit('tia')), 403)
    await expectStatus(put(id), 200)
    await expectStatus(put(id), 200)
    await expectStatus(put(desk.person('Sam Sato').id), 404)
    await expectStatus(put(desk.person('Fay Keller').id), 409)
    const undecided = await expectStatus(
      ana.ask(`/accounts/${id}/profiles/in-home`, {
        method: 'PATCH',
        body: { status: 'inactive', deleteFutureServices: true, deleteTemplates: true },
        headers: { 'If-Match': '"2"' },
      }),
      409,
    )
    expect(await undecided.json()).toMatchObject({ type: 'urn:tandem:problem:primary-undecided' })
  })

  test('role', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const uma = desk.person('Uma Ueda')
    const put = (id: string, headers: Record<string, string> = IF_MATCH, role = 'Office Manager') =>
      ana.ask(`/accounts/${id}/profiles/in-home/role`, { method: 'PUT', body: { role }, headers })
    await expectStatus(put(uma.id, {}), 428)
    await expectStatus(put(uma.id, { 'If-Match': '"9"' }), 412)
    await expectStatus(put(uma.id), 200)
    await expectStatus(put(uma.id), 200)
    await expectStatus(put(uma.id, IF_MATCH, 'Scheduler'), 422)
    await expectStatus(put(uma.id, IF_MATCH, 'Owner'), 422)
    await expectStatus(put('a-0'), 404)
    await expectStatus(put(ana.session.actor.accountId), 409)
  })
}
