import { type Branch, otherBranch } from '../../../../lib/domain/branch.ts'
import type { AccountRecord } from '../../../../mocks/backend/model.ts'
import type { Emulation } from '../../../../mocks/server/start.ts'
import { granted } from '../open-desk.ts'
import { type Visitor, visitorAt } from './visitor.ts'

/** A client's browser on the portal. */
export interface PortalVisitor extends Visitor {
  /** The text of a page that must be there. */
  read(path: string): Promise<string>
}

/** Signs a client in through the portal's form. */
export async function signInAtPortal(origin: string, email: string): Promise<PortalVisitor> {
  const answer = await visitorAt(origin).post('/portal/sign-in', { email, password: 'demo' })
  const [cookie = ''] = answer.headers.getSetCookie()
  const visitor = visitorAt(origin, cookie.split(';')[0])
  const read = async (path: string) => (await visitor.get(path)).text()
  return {
    ...visitor,
    read,
    csrf: async () => /name="csrf" value="([^"]+)"/.exec(await read('/portal'))?.[1] ?? '',
  }
}

/** The account of one of the fixed people, by e-mail. */
export function personIn({ backend }: Emulation, email: string): AccountRecord {
  const found = [...backend.business.accounts.values()].find((one) => one.email === email)
  if (!found) throw new Error(`nobody has the e-mail ${email}`)
  return found
}

/** Ana adds somebody to a branch. */
export function addTo(emulation: Emulation, email: string, to: Branch): void {
  const { backend } = emulation
  const ana = granted(backend.signIn({ email: 'ana@paws.example', password: 'demo' }))
  const { id } = personIn(emulation, email)
  granted(backend.syncAccount(ana, { accountId: id, to }, undefined, crypto.randomUUID()))
}

/** Ana makes somebody inactive in a branch; the other one comes first from then on. */
export function createInactive(emulation: Emulation, email: string, branch: Branch): void {
  const { backend } = emulation
  const ana = granted(backend.signIn({ email: 'ana@paws.example', password: 'demo' }))
  const { id, primaryBranch, profiles } = personIn(emulation, email)
  const isFirst = primaryBranch === branch && profiles[otherBranch(branch)]
  const next = isFirst ? { primaryBranch: otherBranch(branch) } : {}
  granted(backend.changeStatus(ana, id, branch, { status: 'inactive', ...next }, undefined))
}
