import { BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'

/** Rewrites the real answer to be about somebody else. */
export function aboutAnother(json: string): string {
  return revised(json, (_, value) =>
    isAccount(value) ? { ...value, id: 'a-999999', name: 'Somebody Else' } : value,
  )
}

/** Rewrites the real answer to be about the other branch. */
export function otherWay(json: string): string {
  return revised(json, (name, value) => {
    if (isBranch(value)) return otherBranch(value)
    if (name !== 'profiles' || !isObject(value)) return value
    return Object.fromEntries(BRANCHES.map((branch) => [otherBranch(branch), value[branch]]))
  })
}

/** Returns the same request as a preview. */
export async function rehearsalOf(request: Request): Promise<Request> {
  const headers = new Headers(request.headers)
  headers.delete('Idempotency-Key')
  const body = (await request.text()).replace('"dryRun":false', '"dryRun":true')
  return new Request(request.url, { method: request.method, headers, body })
}

function revised(json: string, reviver: (name: string, value: unknown) => unknown): string {
  return JSON.stringify(JSON.parse(json, reviver))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isAccount(value: unknown): value is Record<string, unknown> {
  return isObject(value) && 'profiles' in value
}

function isBranch(value: unknown): value is Branch {
  return BRANCHES.some((branch) => branch === value)
}
