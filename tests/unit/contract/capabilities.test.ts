import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CAPABILITIES, type Capability } from '../../../lib/domain/capability.ts'
import { openHttpDesk, problemIn } from '../mocks/handlers/open-http-desk.ts'

interface Operation {
  operationId: string
  'x-capability'?: Capability
}

const contract: { paths: Record<string, Record<string, Operation>> } = parse(
  readFileSync(new URL('../../../lib/backend/openapi.yaml', import.meta.url), 'utf8'),
)

/** Every operation, with a path that can be asked. */
const OPERATIONS = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path: path.replaceAll(/\{\w+\}/g, 'x'),
    operationId: operation.operationId,
    capability: operation['x-capability'],
  })),
)
const OPTIONAL = OPERATIONS.filter(({ capability }) => capability !== undefined)

test('the operations of the contract name all capabilities, and no other', () => {
  const named = new Set(OPTIONAL.map(({ capability }) => capability))
  expect([...named].toSorted()).toEqual([...CAPABILITIES].toSorted())
})

test('every server has the session and the account of a profile page', () => {
  const core = OPERATIONS.filter(({ capability }) => capability === undefined)
  expect(core.map(({ operationId }) => operationId)).toEqual([
    'readSession',
    'signIn',
    'signOut',
    'findAccounts',
    'readAccount',
  ])
})

describe('the demo business', () => {
  test('names everything as offered', async () => {
    const { session } = await openHttpDesk().visit('ana')
    expect(session.capabilities).toEqual(CAPABILITIES)
  })

  test.each(OPTIONAL)(
    'answers $operationId with 404 where $capability is not offered',
    async ({ method, path, capability }) => {
      const desk = openHttpDesk()
      const asked = () => desk.ask(path, { method })
      // Nobody is signed in, so what is there answers 401.
      desk.backend.business.capabilities = CAPABILITIES.filter((each) => each === capability)
      expect((await asked()).status).toBe(401)
      desk.backend.business.capabilities = CAPABILITIES.filter((each) => each !== capability)
      const answer = await asked()
      expect(answer.status).toBe(404)
      expect(await problemIn(answer)).toBe('not-found')
    },
  )

  test('still tells who is signed in, and finds the account of a profile, where it offers nothing', async () => {
    const desk = openHttpDesk()
    desk.backend.business.capabilities = []
    const { session, ask } = await desk.visit('ana')
    expect(session.capabilities).toEqual([])
    const { id } = desk.person('Bob Walker')
    expect((await ask(`/accounts/${id}`)).status).toBe(200)
    expect((await ask('/accounts?branch=in-home&kind=client&profileId=1')).status).toBe(200)
  })
})
