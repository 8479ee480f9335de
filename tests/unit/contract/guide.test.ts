import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  account,
  accounts,
  changesPage,
  wholeAccount,
} from '../../../lib/backend/account-schemas.ts'
import { auditPage } from '../../../lib/backend/audit-schemas.ts'
import {
  invoices,
  schedule,
  scheduleEntry,
  services,
} from '../../../lib/backend/booking-schemas.ts'
import { message, messagesPage } from '../../../lib/backend/conversation-schemas.ts'
import { comparison, fields, mappings } from '../../../lib/backend/field-schemas.ts'
import { flags } from '../../../lib/backend/flag-schemas.ts'
import { problem } from '../../../lib/backend/problem-schemas.ts'
import { session } from '../../../lib/backend/session-schemas.ts'
import { batch, sync, syncs } from '../../../lib/backend/sync-schemas.ts'
import { CAPABILITIES } from '../../../lib/domain/capability.ts'
import { exchangesIn, type WrittenAnswer, type WrittenRequest } from './guide-examples.ts'

const ROOT = new URL('../../../', import.meta.url)
const PAGE = readFileSync(new URL('docs/backend.md', ROOT), 'utf8')
const EXCHANGES = exchangesIn(PAGE)

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: object
}

interface Operation {
  operationId: string
  'x-capability'?: string
  parameters?: (Parameter & Ref)[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, Response & Ref>
}

interface Ref {
  $ref?: string
}

interface Response {
  headers?: Record<string, Ref>
  content?: Record<string, { schema: object }>
}

const contract: { paths: Record<string, Record<string, Operation>> } = parse(
  readFileSync(new URL('lib/backend/openapi.yaml', ROOT), 'utf8'),
)

/** A check of values by the schemas of the contract. `coerceTypes`: for a query, in which everything is text. */
function ajvOf(options: { coerceTypes?: 'array' } = {}) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ...options })
  addFormats(ajv)
  return ajv.addSchema(contract, 'contract')
}
const bodies = ajvOf()
const parameters = ajvOf({ coerceTypes: 'array' })

/** What Tandem parses each good answer with; undefined for one without a body. */
const PARSERS: Record<string, v.GenericSchema | undefined> = {
  readSession: session,
  findAccounts: accounts,
  readAccount: wholeAccount,
  syncAccount: sync,
  findSyncs: syncs,
  listChanges: changesPage,
  undoSync: sync,
  syncBatch: batch,
  changeStatus: account,
  changeRole: account,
  changePrimaryBranch: account,
  listFlags: flags,
  addFlag: account,
  removeFlag: account,
  createAccount: account,
  listFields: fields,
  readMappings: mappings,
  saveMappings: mappings,
  compareProfiles: comparison,
  listMessages: messagesPage,
  writeMessage: message,
  markSeen: undefined,
  listServices: services,
  requestServices: scheduleEntry,
  listSchedule: schedule,
  listInvoices: invoices,
  listAudit: auditPage,
}

/** The part of the contract that a local reference names. */
function follow<T extends object>(part: T & Ref): T {
  if (!part.$ref) return part
  let found: unknown = contract
  for (const step of part.$ref.split('/').slice(1)) found = Object(found)[step]
  // Safe: what stands at the end of a reference has the shape of the place that names it.
  return found as T
}

function operationOf({ method, path }: WrittenRequest): Operation {
  const template = Object.keys(contract.paths).find((candidate) =>
    new RegExp(`^${candidate.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  const operation = contract.paths[template ?? '']?.[method.toLowerCase()]
  if (!operation) throw new Error(`The contract has no ${method} ${path}.`)
  return operation
}

/** What is wrong with a value; '' where it fits. */
function complaint(schema: object, value: unknown, ajv = bodies): string {
  // Local references are those of the contract, wherever the schema stands in it.
  const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')))
  return check(value) ? '' : ajv.errorsText(check.errors)
}

/** What is wrong with the parameters of a request in one place. */
function parameterComplaint(operation: Operation, place: 'query' | 'header', given: object) {
  const all = (operation.parameters ?? []).map(follow).filter((each) => each.in === place)
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: all.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(all.map(({ name, schema }) => [name, schema])),
  }
  return complaint(schema, { ...given }, parameters)
}

function answerComplaint({ responses }: Operation, { status, headers, body }: WrittenAnswer) {
  const listed = responses[String(status)]
  if (!listed) return `${status} is not listed`
  const { content, headers: promised = {} } = follow<Response>(listed)
  const missing = Object.keys(promised).filter((name) => !(name in headers))
  if (missing.length > 0) return `without ${missing.join(', ')}`
  const [media] = Object.values(content ?? {})
  if (!media) return body === undefined ? '' : 'a body where none is promised'
  return complaint(media.schema, body)
}

describe('the guide for backends', () => {
  test.each(EXCHANGES)('asks as the contract has it: $name', ({ request }) => {
    const operation = operationOf(request)
    const { query, headers, body } = request
    expect(parameterComplaint(operation, 'query', Object.fromEntries(query))).toBe('')
    expect(parameterComplaint(operation, 'header', headers)).toBe('')
    const [media] = Object.values(operation.requestBody?.content ?? {})
    expect(media ? complaint(media.schema, body) : body).toBe(media ? '' : undefined)
  })

  test.each(EXCHANGES)('answers as the contract has it: $name', ({ request, answer }) => {
    expect(answerComplaint(operationOf(request), answer)).toBe('')
  })

  test.each(EXCHANGES)('answers what Tandem can read: $name', ({ request, answer }) => {
    const { operationId } = operationOf(request)
    expect(PARSERS).toHaveProperty(operationId)
    const parser = answer.status < 400 ? PARSERS[operationId] : problem
    if (parser) expect(v.safeParse(parser, answer.body).issues).toBeUndefined()
    else expect(answer.body).toBeUndefined()
  })

  test('shows every operation that Tandem asks for', () => {
    const shown = new Set(EXCHANGES.map(({ request }) => operationOf(request).operationId))
    const asked = Object.values(contract.paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId)
      .filter((each) => each !== 'signIn' && each !== 'signOut')
    expect(asked.filter((each) => !shown.has(each))).toEqual([])
  })

  test('explains every capability in its table', () => {
    const table = PAGE.split('\n').filter((line) => line.startsWith('| '))
    const explained = table.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
    )
    expect(CAPABILITIES.filter((each) => !explained.includes(each))).toEqual([])
    expect(explained.filter((each) => !CAPABILITIES.some((known) => known === each))).toEqual([])
  })
})

describe('an example', () => {
  const lines = (...text: string[]) => ['```http', ...text, '```', ''].join('\n')

  test('is read with its headers and its body', () => {
    const page = lines('PUT /a?b=c', 'If-Match: "1"', '{ "d": 1 }') + lines('204')
    expect(exchangesIn(page)).toMatchObject([
      {
        request: { method: 'PUT', path: '/a', headers: { 'If-Match': '"1"' }, body: { d: 1 } },
        answer: { status: 204, headers: {}, body: undefined },
      },
    ])
  })

  test.each([
    ['without an answer', lines('GET /a'), 'no answer to GET /a'],
    ['without a request', lines('200'), 'no request: 200'],
  ])('%s is noticed', (_, page, said) => {
    expect(() => exchangesIn(page)).toThrow(said)
  })

  test.each([
    ['with a member that the contract does not know', 200, { type: 'x' }],
    ['under a status that the contract does not list', 418, undefined],
  ])('%s is noticed', (_, status, body) => {
    const [first] = EXCHANGES
    if (!first) throw new Error('the guide has no example')
    const operation = operationOf(first.request)
    expect(answerComplaint(operation, { status, headers: {}, body })).not.toBe('')
  })
})
