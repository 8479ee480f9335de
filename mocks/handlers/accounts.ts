import { type HttpHandler, HttpResponse } from 'msw'
import * as v from 'valibot'
import type { Branch } from '../../lib/domain/branch.ts'
import { type Answer, refuse } from '../backend/answer.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { WireAccount } from '../backend/wire.ts'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import type { Door } from './door.ts'
import { etagOf, versionIn } from './etag.ts'
import { once, toResponse, toStored } from './once.ts'
import { problemResponse } from './problems.ts'
import { BranchName, Id, RoleName } from './schemas.ts'

const KindName = v.picklist(['client', 'staff'])

const typedValues = v.pipe(
  v.array(
    v.strictObject({
      fieldId: v.pipe(v.string(), v.maxLength(64)),
      text: v.pipe(v.string(), v.maxLength(20_000)),
    }),
  ),
  v.maxLength(500),
)

const NewAccount = v.strictObject({
  kind: KindName,
  firstName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  lastName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  email: v.exactOptional(v.pipe(v.string(), v.maxLength(254), v.regex(/^\s*[^@\s]+@[^@\s]+\s*$/))),
  phone: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  branches: v.pipe(
    v.array(BranchName),
    v.minLength(1),
    v.check((branches) => new Set(branches).size === branches.length),
  ),
  values: v.exactOptional(typedValues),
  pets: v.exactOptional(v.pipe(v.array(v.strictObject({ values: typedValues })), v.maxLength(50))),
  sendWelcome: v.exactOptional(v.boolean()),
})

const StatusChange = v.strictObject({
  status: v.picklist(['active', 'inactive']),
  deleteFutureServices: v.optional(v.boolean(), false),
  deleteTemplates: v.optional(v.boolean(), false),
  primaryBranch: v.exactOptional(BranchName),
})

const RoleChange = v.strictObject({ role: RoleName })

const ProfileQuery = v.object({ branch: BranchName, kind: KindName, profileId: Id })

/** Handles looking up, reading and creating accounts, and changes of status and role. */
export function accountsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/accounts', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, ProfileQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const { branch, kind, profileId } = query.value
      const account = backend.findByProfile(admitted.value, branch, kind, profileId)
      return response(200).json({ accounts: account ? [account] : [] })
    }),
    http.post('/accounts', async ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const body = await readBody(request, NewAccount)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const key = request.headers.get('Idempotency-Key')
      const answer = once(backend, { caller, key, payload: ['create', body.value] }, () =>
        toStored(backend.createAccount(caller, body.value), (created) => ({
          status: 201,
          etag: etagOf(created),
          body: created,
        })),
      )
      return response.untyped(toResponse(answer))
    }),
    http.get('/accounts/{id}', ({ request, cookies, params, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const found = backend.readAccount(admitted.value, params.id)
      if (!found.ok) return response.untyped(problemResponse(found.problem))
      return response(200).json(found.value, { headers: { ETag: etagOf(found.value.account) } })
    }),
    http.patch(
      '/accounts/{id}/profiles/{branch}',
      async ({ request, cookies, params: { id, branch }, response }) => {
        const payload = { request, cookies, branch }
        const change = await readChange(door, payload, StatusChange)
        if (!change.ok) return response.untyped(problemResponse(change.problem))
        const { caller, value, version } = change.value
        const account = backend.changeStatus(caller, id, change.value.branch, value, version)
        return response.untyped(accountResponse(account))
      },
    ),
    http.put(
      '/accounts/{id}/profiles/{branch}/role',
      async ({ request, cookies, params: { id, branch }, response }) => {
        const payload = { request, cookies, branch }
        const change = await readChange(door, payload, RoleChange)
        if (!change.ok) return response.untyped(problemResponse(change.problem))
        const { caller, value, version } = change.value
        const account = backend.changeRole(caller, id, change.value.branch, value.role, version)
        return response.untyped(accountResponse(account))
      },
    ),
  ]
}

/** A change to a profile, admitted and parsed. `version`: the one that the change was made for. */
interface ProfileChange<T> {
  caller: SignedInCaller
  branch: Branch
  value: T
  version: number | undefined
}

async function readChange<T>(
  door: Door,
  payload: { request: Request; cookies: Record<string, string>; branch: string },
  schema: v.GenericSchema<unknown, T>,
): Promise<Answer<ProfileChange<T>>> {
  const admitted = door.admitChange(payload)
  if (!admitted.ok) return admitted
  const branch = v.safeParse(BranchName, payload.branch)
  if (!branch.success) return refuse('not-found')
  const ifMatch = payload.request.headers.get('If-Match')
  if (ifMatch === null) return refuse('precondition-required')
  const body = await readBody(payload.request, schema)
  if (!body.ok) return body
  const version = versionIn(ifMatch)
  return {
    ok: true,
    value: { caller: admitted.value, branch: branch.output, value: body.value, version },
  }
}

function accountResponse(account: Answer<WireAccount>): Response {
  if (!account.ok) return problemResponse(account.problem)
  return HttpResponse.json(account.value, { headers: { ETag: etagOf(account.value) } })
}
