import { expect, test } from 'vitest'
import { expectStatus, IF_MATCH, type Open } from './asking.ts'

const STALE = { 'If-Match': '"9"' }

/** The flags of a branch, those of a client, and what a sync says of them. */
export function testFlags(open: Open) {
  test('flags of a branch', async () => {
    const desk = open()
    const tom = await desk.visit('tom')
    const { flags } = await (await expectStatus(tom.ask('/flags?branch=in-home'), 200)).json()
    expect(flags[0]).toEqual({ id: 'ih-flag-bites', label: 'Bites' })
    await expectStatus(tom.ask('/flags?branch=facility'), 403)
  })

  test('a flag is added', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const { id } = desk.person('Bob Walker')
    const bites = { branch: 'in-home', flagId: 'ih-flag-bites' }
    const add = (
      body: unknown,
      { headers = IF_MATCH as Record<string, string>, visitor = ana, account = id } = {},
    ) => visitor.ask(`/accounts/${account}/flags`, { method: 'POST', body, headers })
    await expectStatus(add(bites, { headers: {} }), 428)
    await expectStatus(add(bites, { headers: STALE }), 412)
    const renamed = await expectStatus(add({ ...bites, label: 'Nervous' }), 412)
    expect(await renamed.json()).toMatchObject({ changed: ['Flag'] })
    const added = await expectStatus(add({ ...bites, label: 'Bites' }), 200)
    expect(added.headers.get('ETag')).toBe('"2"')
    await expectStatus(add(bites, { visitor: await desk.visit('tom') }), 200)
    const gone = await expectStatus(add({ branch: 'in-home', flagId: 'fa-flag-alone' }), 409)
    expect(await gone.json()).toMatchObject({ type: 'urn:tandem:problem:flag-gone' })
    const dana = desk.person('Dana Dual').id
    const omar = await desk.visit('omar')
    const other = { branch: 'facility', flagId: 'fa-flag-bites' }
    await expectStatus(add(other, { visitor: omar, account: dana }), 403)
    for (const account of ['a-0', desk.person('Sam Sato').id]) {
      await expectStatus(add(bites, { account }), 404)
    }
    await expectStatus(add({ ...bites, label: 'x'.repeat(101) }), 422)
    await expectStatus(add({ ...bites, more: true }), 422)
  })

  test('a flag is taken off', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const { id } = desk.person('Fay Keller')
    const remove = (
      what: string,
      headers: Record<string, string> = IF_MATCH,
      { visitor = ana, account = id } = {},
    ) => visitor.ask(`/accounts/${account}/flags/${what}`, { method: 'DELETE', headers })
    const bold = 'facility/fa-flag-bold'
    await expectStatus(remove(bold, {}), 428)
    await expectStatus(remove(bold, STALE), 412)
    await expectStatus(remove(`${bold}?label=VIP`), 412)
    await expectStatus(remove(`${bold}?label=${'x'.repeat(101)}`), 422)
    await expectStatus(remove(`facility/${'x'.repeat(65)}`), 422)
    await expectStatus(remove('garden/fa-flag-bold'), 404)
    await expectStatus(remove('in-home/ih-flag-vip'), 404)
    const dana = desk.person('Dana Dual').id
    const omar = await desk.visit('omar')
    await expectStatus(
      remove('facility/fa-flag-vip', IF_MATCH, { visitor: omar, account: dana }),
      403,
    )
    const label = encodeURIComponent('<b>VIP</b>')
    await expectStatus(remove(`${bold}?label=${label}`), 200)
    await expectStatus(remove(bold), 200)
    await expectStatus(ana.ask(`/audit?accountId=${id}`), 200)
  })

  test('flags come along with a sync, by itself and in a batch', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const sync = (more: object, key?: string) =>
      ana.ask('/syncs', {
        method: 'POST',
        body: { accountId: desk.person('Bob Walker').id, to: 'facility', ...more },
        headers: key ? { 'Idempotency-Key': key } : {},
      })
    const preview = await expectStatus(sync({ dryRun: true, flags: ['ih-flag-vip'] }), 200)
    expect((await preview.json()).flags).toEqual([
      { id: 'ih-flag-late', label: 'Late payer', result: 'offered' },
      { id: 'ih-flag-vip', label: 'VIP', result: 'added' },
    ])
    await expectStatus(sync({ flags: ['ih-flag-key'] }, 'key-of-flag-1'), 412)
    await expectStatus(sync({ flags: Array(201).fill('ih-flag-vip') }, 'key-of-flag-2'), 422)
    await expectStatus(sync({ flags: ['ih-flag-vip'], only: ['ih-note'] }, 'key-of-flag-3'), 422)
    const items = ['Bob Walker', 'Max Match'].map((name, at) => ({
      key: `key-of-item-${at}`,
      accountId: desk.person(name).id,
      to: 'facility',
      flags: ['ih-flag-vip'],
    }))
    const batch = await expectStatus(
      ana.ask('/syncs/batch', { method: 'POST', body: { items } }),
      200,
    )
    expect(await batch.json()).toMatchObject({
      items: [
        {
          status: 200,
          sync: { account: { profiles: { facility: { flags: [{ label: 'VIP' }] } } } },
        },
        { status: 412, problem: { changed: ['Flag VIP'] } },
      ],
    })
  })
}
