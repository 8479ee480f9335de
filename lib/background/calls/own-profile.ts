import * as v from 'valibot'
import {
  isSameProfile,
  type NamedProfile,
  profilesAt,
} from '../../domain/dashboards/page-address.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import type { CallDefinitions, Caller, PageCaller } from '../../messaging/define-call.ts'
import type { Dashboards } from '../dashboards/dashboards.ts'
import { subject as namedSubject } from './args.ts'
import { identify, identifyOffline, type OfflineParts } from './subjects.ts'

/** Parts of the worker that know what a page's address names. */
export interface OwnProfileParts extends OfflineParts {
  dashboards: Pick<Dashboards, 'at'>
}

/** The calls that keep what was typed: it may arrive after the page has moved on. */
const AFTER_LEAVING: readonly string[] = ['message.saveDraft']

const aboutSubject = v.object({ subject: namedSubject })

/**
 * Wraps calls so that a page is refused every profile but the one that its own address names, as the browser tells it: what a page says it
 * is about is nothing to go by.
 */
export function onOwnProfile<Calls extends CallDefinitions>(
  calls: Calls,
  { dashboards }: Pick<OwnProfileParts, 'dashboards'>,
): Calls {
  const wrapped = Object.entries(calls).map(([name, call]) => {
    const answer = async (args: unknown, caller: Caller): Promise<Result<unknown>> => {
      const refused = await refusalFor(name, args, caller)
      return refused ?? call.answer(args, caller)
    }
    return [name, { ...call, answer }]
  })

  async function refusalFor(
    name: string,
    args: unknown,
    caller: Caller,
  ): Promise<Refused | undefined> {
    if (caller.from !== 'page') return undefined
    const { left } = caller
    const before = AFTER_LEAVING.includes(name) && left !== undefined ? [left] : []
    // For every call the same way, so that none overtakes another: `operation.holds` waits for a confirmation that came before it.
    const own = await profilesOf({ ...caller, hrefs: [...caller.hrefs, ...before] }, dashboards)
    const about = v.safeParse(aboutSubject, args)
    if (!about.success || about.output.subject.from !== 'page') return undefined
    const { subject } = about.output
    return own.some((each) => isSameProfile(each, subject))
      ? undefined
      : failed({ name: 'forbidden' })
  }

  // Safe: each has the name, the arguments and the answer of the one it wraps, and every answer can be a refusal.
  return Object.fromEntries(wrapped) as Calls
}

/** Returns the ids of the accounts whose profiles a page's own address names: one at most, but for a page that has moved on. */
export async function ownAccounts(
  caller: PageCaller,
  parts: OwnProfileParts,
): Promise<Result<string[]>> {
  const accountIds: string[] = []
  for (const profile of await profilesOf(caller, parts.dashboards)) {
    const subject = { from: 'page', ...profile } as const
    const known = await identifyOffline(subject, caller, parts)
    const found = known.ok ? known : await identify(subject, caller, parts.sessions)
    if (found.ok) accountIds.push(found.value.accountId)
    else if (found.problem.name !== 'not-found') return found
  }
  return ok(accountIds)
}

/** The profiles that the addresses of a page name. */
async function profilesOf(
  { origin, hrefs }: PageCaller,
  dashboards: OwnProfileParts['dashboards'],
): Promise<NamedProfile[]> {
  const found = await dashboards.at(origin)
  return found ? profilesAt(found.dashboard, hrefs) : []
}
