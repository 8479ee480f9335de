import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const PAIR = { inHome: 'ih-parking', facility: 'fa-note' }

async function read() {
  const settings = await worker.call('fields.read', {})
  if (!settings.ok) throw new Error(settings.problem.name)
  return settings.value
}

test('reads the fields, what belongs together, and whether one may say so', async () => {
  const { fields, mappings, mayMap } = await read()
  expect(fields).toHaveLength(desk.backend.listFields().length)
  expect(mappings.pairs).toEqual([{ inHome: 'ih-vet', facility: 'fa-veterinarian' }])
  expect(mayMap).toBe(true)
  desk.signIn('sam')
  expect((await read()).mayMap).toBe(false)
})

test('saves pairs, and answers with what is so then', async () => {
  const { mappings } = await read()
  const saved = await worker.call('fields.save', { version: mappings.version, pairs: [PAIR] })
  expect(saved).toMatchObject({
    value: { mappings: { version: mappings.version + 1, pairs: [PAIR] } },
  })
  expect((await read()).mappings.pairs).toEqual([PAIR])
  expect(await worker.db.outbox.count()).toBe(0)
})

test('saves nothing over what somebody else saved meanwhile', async () => {
  const { mappings } = await read()
  await worker.call('fields.save', { version: mappings.version, pairs: [] })
  expect(
    await worker.call('fields.save', { version: mappings.version, pairs: [PAIR] }),
  ).toMatchObject({
    problem: { name: 'changed', changed: ['Vet clinic', 'Veterinarian'] },
  })
})

test('passes on what cannot be, and who may not', async () => {
  const { version } = (await read()).mappings
  const impossible = [{ inHome: 'ih-note', facility: 'fa-email' }]
  expect(await worker.call('fields.save', { version, pairs: impossible })).toMatchObject({
    problem: { name: 'mapping-impossible' },
  })
  desk.signIn('sam')
  expect(await worker.call('fields.save', { version, pairs: [] })).toMatchObject({
    problem: { name: 'forbidden' },
  })
  desk.signIn('uma')
  expect(await worker.call('fields.read', {})).toMatchObject({ problem: { name: 'forbidden' } })
})
