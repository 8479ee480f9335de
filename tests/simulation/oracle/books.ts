import type { AccountRecord, Business } from '../../../mocks/backend/model.ts'
import { BRANCHES, must } from './rules.ts'

/** The backend's books are in order, and nothing was lost or doubled since they looked like `first`. */
export function judgeBooks(business: Business, first: ReadonlyMap<string, AccountRecord>) {
  must(business.mailOutbox.length === 0, 'I5: an e-mail was sent')
  business.audit.forEach(({ seq }, at) => {
    must(seq === at + 1, "I8: the backend's audit log has a gap")
  })
  const lines = business.audit.filter((row) => row.action === 'sync' && row.outcome === 'done')
  must(lines.length === business.syncs.size, "I8: the backend's audit log lacks a sync")
  const linked = new Set(
    [...business.syncs.values()].flatMap(({ answer, before: was }) =>
      answer.state === 'done' && was.linked ? was.linked.id : [],
    ),
  )
  for (const [id, was] of first) {
    const is = business.accounts.get(id)
    must(is || linked.has(id), `I1: ${id} is gone`)
    if (!is) continue
    must(is.firstName && is.lastName, `I1: ${id} has no name any more`)
    for (const branch of BRANCHES) {
      const [old, now] = [was.profiles[branch], is.profiles[branch]]
      if (!old) continue
      must(now, `I1: ${id} lost the profile in ${branch}`)
      for (const field of old.values.keys()) {
        must(now.values.has(field), `I1: ${field} of ${id} was blanked`)
      }
    }
  }
  const taken = new Set<string>()
  for (const { id, kind, email, profiles } of business.accounts.values()) {
    for (const branch of BRANCHES) {
      const profile = profiles[branch]
      if (!profile) continue
      for (const name of [`${branch} ${profile.id}`, email && `${branch} ${kind} ${email}`]) {
        if (!name) continue
        must(!taken.has(name), `I2: ${id} is there twice: ${name}`)
        taken.add(name)
      }
    }
  }
}
