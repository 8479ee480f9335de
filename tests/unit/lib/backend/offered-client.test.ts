import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { BackendClient } from '../../../../lib/backend/client.ts'
import { CALL_CAPABILITIES, onlyOffered } from '../../../../lib/backend/offered-client.ts'
import { CAPABILITIES } from '../../../../lib/domain/capability.ts'
import { type ClientDesk, openClientDesk } from './client-desk.ts'

const contract: { paths: Record<string, Record<string, { 'x-capability'?: string }>> } = parse(
  readFileSync(new URL('../../../../lib/backend/openapi.yaml', import.meta.url), 'utf8'),
)

const SENT = { csrfToken: 'x', key: 'a-key-of-one-test', version: 1 }
const THERE = { accountId: 'a-1', branch: 'facility' } as const
const SYNC = { accountId: 'a-1', to: 'facility' } as const
const FLAG = { ...THERE, flag: { id: 'f-1', label: 'VIP' } } as const
const REQUEST = { serviceId: 's-1', petIds: ['p-1'], from: '2026-03-02', to: '2026-03-02' }

/** Each call as it may be made. */
const CALLS: Record<keyof BackendClient, (client: BackendClient) => Promise<unknown>> = {
  readSession: (client) => client.readSession('this-device'),
  findByProfile: (client) => client.findByProfile('facility', 'client', '1'),
  readAccount: (client) => client.readAccount('a-1'),
  listChanges: (client) => client.listChanges(undefined),
  previewSync: (client) => client.previewSync(SYNC, SENT),
  sync: (client) => client.sync(SYNC, SENT),
  findSyncs: (client) => client.findSyncs([{ key: 'k-1', ...SYNC }]),
  previewBatch: (client) => client.previewBatch([{ key: 'k-1', ...SYNC }], SENT),
  syncBatch: (client) => client.syncBatch([{ key: 'k-1', ...SYNC }], SENT),
  undoSync: (client) => client.undoSync({ ...SYNC, syncId: 's-1' }, SENT),
  changeStatus: (client) => client.changeStatus({ ...THERE, status: 'active' }, SENT),
  changeRole: (client) => client.changeRole({ ...THERE, role: 'Trainee' }, SENT),
  changePrimary: (client) => client.changePrimary(THERE, SENT),
  changeFlag: (client) =>
    Promise.all([
      client.changeFlag({ ...FLAG, change: 'add' }, SENT),
      client.changeFlag({ ...FLAG, change: 'remove' }, SENT),
    ]),
  listFlags: (client) => client.listFlags('facility'),
  createAccount: (client) =>
    client.createAccount(
      {
        kind: 'client',
        firstName: 'Nora',
        lastName: 'New',
        branches: ['facility'],
        values: [],
        pets: [],
        sendWelcome: false,
      },
      SENT,
    ),
  listFields: (client) => client.listFields(),
  readMappings: (client) => client.readMappings(),
  saveMappings: (client) => client.saveMappings([], SENT),
  compare: (client) => client.compare('a-1'),
  listMessages: (client) => client.listMessages(THERE),
  writeMessage: (client) => client.writeMessage({ ...THERE, text: 'Hello' }, SENT),
  markSeen: (client) => client.markSeen({ ...THERE, upTo: 'm-1' }, SENT),
  listServices: (client) => client.listServices('facility'),
  requestServices: (client) => client.requestServices({ ...THERE, request: REQUEST }, SENT),
  listSchedule: (client) => client.listSchedule('a-1'),
  listInvoices: (client) => client.listInvoices('a-1'),
  listAudit: (client) => client.listAudit({}),
}
const EACH = Object.entries(CALLS).map(([name, call]) => ({
  name,
  call,
  // Safe: the names are those of the table above.
  needed: CALL_CAPABILITIES[name as keyof BackendClient],
}))

afterEach(() => vi.unstubAllGlobals())

/** The capabilities of what was asked for, as the contract has them. */
function capabilitiesOf({ paths }: ClientDesk): Set<string | undefined> {
  return new Set(
    paths.map((asked) => {
      const [method = '', pathname = ''] = asked.split(' ')
      const found = Object.entries(contract.paths).find(([path]) =>
        new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
      )
      const operation = found?.[1][method.toLowerCase()]
      if (!operation) throw new Error(`The contract has no ${asked}.`)
      return operation['x-capability']
    }),
  )
}

describe('onlyOffered', () => {
  test.each(EACH)(
    '$name asks for what the contract puts under its capability',
    async ({ call, needed }) => {
      const desk = await openClientDesk()
      await call(onlyOffered(desk.client, CAPABILITIES))
      expect(capabilitiesOf(desk)).toEqual(new Set([needed]))
    },
  )

  test.each(EACH.filter(({ needed }) => needed))(
    '$name asks nothing without $needed',
    async ({ call, needed }) => {
      const desk = await openClientDesk()
      const answer = await call(
        onlyOffered(
          desk.client,
          CAPABILITIES.filter((each) => each !== needed),
        ),
      )
      expect(desk.paths).toEqual([])
      expect([answer].flat()).toContainEqual({ ok: false, problem: { name: 'not-offered' } })
    },
  )
})
