import { test } from 'vitest'
import { expectStatus, type Open } from './asking.ts'

/** What is written to clients, requested for them and booked. */
export function testCare(open: Open) {
  test('conversations', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const sol = await desk.visit('sol')
    const dana = await desk.visit('dana')
    const { id } = desk.person('Dana Dual')
    const path = `/accounts/${id}/messages`
    const write = (body: object, key?: string, visitor = dana, to = path) =>
      visitor.ask(to, { method: 'POST', body, headers: key ? { 'Idempotency-Key': key } : {} })
    const hello = { branch: 'facility', text: 'Hello' }
    await expectStatus(write(hello), 400)
    await expectStatus(write(hello, 'key-of-hello'), 201)
    const again = await expectStatus(write(hello, 'key-of-hello'), 201)
    const { id: upTo } = await again.json()
    await expectStatus(write({ ...hello, text: 'Other' }, 'key-of-hello'), 422)
    await expectStatus(write({ ...hello, text: ' ' }, 'key-of-blank'), 422)
    await expectStatus(write({ ...hello, branch: 'in-home' }, 'key-of-sol', sol), 403)
    await expectStatus(write(hello, 'key-of-nobody', ana, '/accounts/a-0/messages'), 404)
    await expectStatus(ana.ask(`${path}?branch=facility`), 200)
    await expectStatus(dana.ask(`${path}?branch=in-home`), 200)
    await expectStatus(sol.ask(`${path}?branch=in-home`), 403)
    await expectStatus(ana.ask('/accounts/a-0/messages?branch=facility'), 404)
    const seen = (body: object, visitor = ana, to = `${path}/seen`) =>
      visitor.ask(to, { method: 'PUT', body })
    await expectStatus(seen({ branch: 'facility', upTo }), 204)
    await expectStatus(seen({ branch: 'in-home', upTo }), 422)
    await expectStatus(seen({ branch: 'in-home', upTo }, sol), 403)
    await expectStatus(seen({ branch: 'facility', upTo }, ana, '/accounts/a-0/messages/seen'), 404)
    const inactive = { status: 'inactive' } as const
    desk.backend.changeStatus(desk.as('ana'), id, 'in-home', inactive, undefined)
    await expectStatus(write({ ...hello, branch: 'in-home' }, 'key-of-inactive'), 409)
  })

  test('requests, schedule and invoices', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const tom = await desk.visit('tom')
    const dana = await desk.visit('dana')
    const { id, profiles } = desk.person('Dana Dual')
    const days = { from: '2026-03-09', to: '2026-03-10' }
    const wanted = {
      branch: 'facility',
      serviceId: 'fa-daycare',
      note: 'Thank you!',
      petIds: profiles.facility?.petIds,
      ...days,
    }
    const path = `/accounts/${id}/requests`
    const ask = (body: object, key?: string, visitor = dana, to = path) =>
      visitor.ask(to, { method: 'POST', body, headers: key ? { 'Idempotency-Key': key } : {} })
    await expectStatus(ask(wanted), 400)
    await expectStatus(ask(wanted, 'key-of-care'), 201)
    await expectStatus(ask(wanted, 'key-of-care'), 201)
    await expectStatus(ask({ ...wanted, ...days, from: '2026-03-11' }, 'key-of-end'), 422)
    await expectStatus(ask(wanted, 'key-of-tom', tom), 403)
    await expectStatus(ask(wanted, 'key-of-nobody', ana, '/accounts/a-0/requests'), 404)
    desk.backend.editFields(desk.as('ana'), id, 'facility', new Map([['fa-emergency', '']]))
    await expectStatus(ask(wanted, 'key-of-empty'), 409)
    await expectStatus(ask(wanted, 'key-of-ana', ana), 201)
    for (const branch of ['in-home', 'facility']) {
      await expectStatus(dana.ask(`/services?branch=${branch}`), 200)
    }
    for (const visitor of [ana, tom, dana]) {
      await expectStatus(visitor.ask(`/accounts/${id}/schedule`), 200)
    }
    await expectStatus(ana.ask('/accounts/a-0/schedule'), 404)
    await expectStatus(ana.ask(`/accounts/${id}/invoices`), 200)
    await expectStatus(dana.ask(`/accounts/${id}/invoices`), 200)
    await expectStatus(tom.ask(`/accounts/${id}/invoices`), 403)
    await expectStatus(ana.ask('/accounts/a-0/invoices'), 404)
    await expectStatus(ana.ask('/audit'), 200)
  })
}
