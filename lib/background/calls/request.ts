import * as v from 'valibot'
import type { Account } from '../../domain/accounts/account.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import {
  LONGEST_NOTE,
  type RequestBranch,
  type RequestView,
} from '../../domain/conversation/booking.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { branch, id } from '../../domain/schemas.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import type { OpenSession } from '../session/sessions.ts'
import { operationId, subject } from './args.ts'
import { clientRefusal } from './client-rights.ts'
import { createSendPayload, type PayloadParts } from './send-payload.ts'
import { findClient } from './subjects.ts'

const day = v.pipe(v.string(), v.isoDate())

/** Creates the calls that request services for a client. */
export function createRequestCalls(parts: PayloadParts) {
  const { sessions } = parts
  const sendPayload = createSendPayload(parts)
  return {
    /** Lists the branches in which services can be requested, the primary one first, and the services. Changes nothing. */
    'request.preview': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject }),
      async answer({ subject }, caller): Promise<Result<RequestView>> {
        const found = await findClient(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        const first = account.primaryBranch ?? 'in-home'
        const branches = [first, otherBranch(first)]
        const refusals = branches.map((each) =>
          clientRefusal('request-services', each, found.value),
        )
        const open = branches.filter((_, at) => refusals[at] === undefined)
        if (open.length === 0) return failed(refusals[0] ?? { name: 'forbidden' })
        return offersIn(open, account, session)
      },
    }),

    /** Stores the request, encrypted, then sends it. The same id twice is the same request. */
    'request.confirm': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({
        operationId,
        subject,
        branch,
        request: v.strictObject({
          serviceId: id,
          petIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
          from: day,
          to: day,
          note: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE))),
        }),
      }),
      answer({ request, ...call }, caller) {
        const payload = { kind: 'request', request } as const
        return sendPayload({ ...call, action: 'request-services', payload }, caller)
      },
    }),
  }
}

/** Returns the services and pets to choose from in these branches. */
async function offersIn(
  branches: Branch[],
  account: Account,
  { backend }: OpenSession,
): Promise<Result<RequestView>> {
  const found = await Promise.all(branches.map((branch) => backend.listServices(branch)))
  const offers: RequestBranch[] = []
  for (const [at, services] of found.entries()) {
    if (!services.ok) return services
    const branch = branches[at]
    const pets = branch && account.profiles[branch]?.pets
    if (pets) offers.push({ branch, services: services.value, pets })
  }
  return ok({ branches: offers })
}
