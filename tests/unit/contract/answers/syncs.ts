import { expect, test } from 'vitest'
import { expectStatus, IF_MATCH, type Open, syncBob } from './asking.ts'

/** Syncs, what they go by, their records, and taking them back. */
export function testSyncs(open: Open) {
  test('mappings', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const put = (body: unknown, headers: Record<string, string> = IF_MATCH, visitor = ana) =>
      visitor.ask('/mappings', { method: 'PUT', body, headers })
    await expectStatus(ana.ask('/mappings'), 200)
    await expectStatus((await desk.visit('uma')).ask('/mappings'), 403)
    await expectStatus(put({ pairs: [] }, {}), 428)
    await expectStatus(put({ pairs: [] }, IF_MATCH, await desk.visit('sam')), 403)
    await expectStatus(put({ pairs: [{ inHome: 'ih-note', facility: 'fa-email' }] }), 422)
    await expectStatus(put({ pairs: [] }), 200)
    await expectStatus(put({ pairs: [] }), 200)
    await expectStatus(put({ pairs: [{ inHome: 'ih-parking', facility: 'fa-note' }] }), 412)
    desk.backend.changeField('ih-parking', { label: 'Parking place', options: [], maxLength: 9 })
    await expectStatus(ana.ask('/fields'), 200)
  })

  test('comparison and copies', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const { id } = desk.person('Dana Dual')
    const look = (accountId: string, visitor = ana) =>
      visitor.ask(`/accounts/${accountId}/comparison`)
    await expectStatus(look(id), 200)
    await expectStatus(look(id, await desk.visit('tia')), 403)
    await expectStatus(look('a-0'), 404)
    await expectStatus(look(desk.person('Sam Sato').id), 404)
    await expectStatus(look(desk.person('Bob Walker').id), 409)
    const copy = (accountId: string, key: string, more: object = {}) =>
      ana.ask('/syncs', {
        method: 'POST',
        body: { accountId, to: 'facility', only: ['ih-note'], overwrite: ['ih-note'], ...more },
        headers: { 'Idempotency-Key': key },
      })
    await expectStatus(copy(id, '', { dryRun: true, showValues: true }), 200)
    const { id: copied } = await (
      await expectStatus(copy(id, 'key-of-copy', { definitions: 1 }), 200)
    ).json()
    await expectStatus(copy(id, 'key-of-copy-2'), 200)
    await expectStatus(copy(desk.person('Bob Walker').id, 'key-of-copy-3'), 409)
    await expectStatus(copy(id, 'key-of-copy-4', { role: 'Admin' }), 422)
    await expectStatus(
      ana.ask(`/syncs/${copied}/undo`, {
        method: 'POST',
        headers: { 'Idempotency-Key': 'key-undo' },
      }),
      200,
    )
    desk.backend.removeField('fa-veterinarian')
    await expectStatus(copy(id, 'key-of-copy-5', { definitions: 1 }), 412)
    await expectStatus(copy(id, 'key-of-copy-6', { only: ['ih-vet'] }), 200)
    await expectStatus(ana.ask('/audit'), 200)
  })

  test('syncs', async () => {
    const desk = open()
    const { person } = desk
    const ana = await desk.visit('ana')
    let keys = 0
    const sync = (
      name: string,
      choices: object = {},
      headers: object = { 'Idempotency-Key': `key-${++keys}-of-it` },
    ) =>
      ana.ask('/syncs', {
        method: 'POST',
        body: { accountId: person(name).id, to: 'facility', ...choices },
        headers: { ...headers },
      })
    await expectStatus(sync('Bob Walker', {}, {}), 400)
    await expectStatus(sync('Bob Walker', { dryRun: true }, {}), 200)
    await expectStatus(sync('Bob Walker', { dryRun: true, showValues: true }, {}), 200)
    await expectStatus(sync('Bob Walker', { showValues: true }), 422)
    await expectStatus(
      sync('Bob Walker', {}, { 'Idempotency-Key': 'key-stale', 'If-Match': '"9"' }),
      412,
    )
    await expectStatus(sync('Bob Walker'), 200)
    await expectStatus(sync('Bob Walker'), 200)
    await expectStatus(sync('Omar Okafor', { role: 'Scheduler' }), 200)
    await expectStatus(sync('Eve Echo'), 409)
    await expectStatus(sync('Ines Idle'), 409)
    await expectStatus(sync('Noel Nomail'), 422)
    await expectStatus(sync('Max Match', { accountId: 'a-0' }), 404)
    await expectStatus(sync('Fay Keller'), 410)

    await expectStatus(sync('Max Match', { link: person('Maxine Matchett').id }), 200)
    await expectStatus(ana.ask(`/syncs?accountId=${person('Bob Walker').id}`), 200)
    await expectStatus(
      (await desk.visit('tia')).ask(`/syncs?accountId=${person('Bob Walker').id}`),
      403,
    )
  })

  test('a batch of syncs, and many keys looked up', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const items = ['Bob Walker', 'Eve Echo', 'Noel Nomail', 'Omar Okafor'].map((name, at) => ({
      key: `key-of-item-${at}`,
      accountId: desk.person(name).id,
      to: 'facility',
    }))
    const batch = (body: object, visitor = ana) =>
      visitor.ask('/syncs/batch', { method: 'POST', body })
    await expectStatus(batch({ items, dryRun: true }), 200)
    await expectStatus(batch({ items: [...items, { ...items[0], to: 'garden' }] }), 200)
    await expectStatus(batch({ items }, await desk.visit('sam')), 403)
    await expectStatus(batch({ items: [] }), 422)
    await expectStatus(ana.ask(`/syncs?${items.map(({ key }) => `key=${key}`).join('&')}`), 200)
    await expectStatus(ana.ask('/syncs?key='), 422)
  })

  test('undo', async () => {
    const desk = open()
    const sam = await desk.visit('sam')
    const { id } = await syncBob(desk, sam)
    const undo = (path: string, key?: string, visitor = sam) =>
      visitor.ask(`/syncs/${path}/undo`, {
        method: 'POST',
        headers: key ? { 'Idempotency-Key': key } : {},
      })
    await expectStatus(undo(id), 400)
    await expectStatus(undo('s-0', 'key-undo-1'), 404)
    await expectStatus(undo(id, 'key-undo-1', await desk.visit('omar')), 403)
    const bob = desk.person('Bob Walker').id
    const caller = desk.as('ana')
    desk.backend.editFields(caller, bob, 'in-home', new Map([['ih-parking', 'Elsewhere']]))
    await expectStatus(undo(id, 'key-undo-2'), 409)
    await expectStatus(undo('s-1', 'key-undo-2'), 422)
    const fay = { accountId: desk.person('Fay Keller').id, to: 'in-home' }
    const second = await sam.ask('/syncs', {
      method: 'POST',
      body: fay,
      headers: { 'Idempotency-Key': 'key-of-fay' },
    })
    const { id: other } = await second.json()
    await expectStatus(undo(other, 'key-undo-3'), 200)
    await expectStatus(undo(other, 'key-undo-4'), 200)
  })

  test('audit', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    await syncBob(desk, ana)
    for (let at = 0; at < 120; at++) desk.as('uma')
    const { cursor } = await (await expectStatus(ana.ask('/audit'), 200)).json()
    await expectStatus(ana.ask(`/audit?cursor=${cursor}`), 200)
    const bob = desk.person('Bob Walker').id
    const { entries } = await (await expectStatus(ana.ask(`/audit?accountId=${bob}`), 200)).json()
    expect(entries).toMatchObject([{ action: 'sync', accountId: bob }])
    await expectStatus(ana.ask(`/audit?accountId=${bob}&cursor=${cursor}`), 200)
  })
}
