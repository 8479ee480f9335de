import { type Account, petsOf } from '../../../../lib/domain/accounts/account.ts'
import {
  matchesFilter,
  type PresenceCounts,
  presenceOf,
} from '../../../../lib/domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../../../lib/domain/accounts/account-query.ts'
import { normalizeText } from '../../../../lib/domain/normalize-text.ts'
import type { StoredChange } from '../../../../lib/search/search-index.ts'

/** A search index as one would write it for ten people: what it finds, without an order where there is a search. */
export class Oracle {
  readonly known = new Map<string, { account: Account; slot: number }>()

  apply(changes: readonly StoredChange[]) {
    for (const change of changes) {
      if ('deleted' in change) this.known.delete(change.deleted)
      else {
        const before = this.known.get(change.account.id)
        if (before && before.account.version > change.account.version) continue
        this.known.set(change.account.id, change)
      }
    }
  }

  /** By name, then id. `search`: words of letters, or the first or last digits of a number. */
  find({ search, filter }: AccountQuery, among?: ReadonlySet<string>): string[] {
    const words = normalizeText(search).split(' ').filter(Boolean)
    const keyOf = ({ account }: { account: Account }) =>
      [normalizeText(account.name), account.id] as const
    return [...this.known.values()]
      .filter(({ account }) => words.every((word) => has(account, word)))
      .filter(({ account }) => matchesFilter(account, { ...filter, outbox: undefined }, []))
      .filter(({ account }) => among?.has(account.id) ?? true)
      .sort((a, b) => {
        const [[name, id], [otherName, otherId]] = [keyOf(a), keyOf(b)]
        if (name !== otherName) return name < otherName ? -1 : 1
        return id < otherId ? -1 : 1
      })
      .map(({ account }) => account.id)
  }

  countPlaces({ search, filter }: AccountQuery, among?: ReadonlySet<string>): PresenceCounts {
    const counts: PresenceCounts = { 'in-home': 0, both: 0, facility: 0 }
    for (const id of this.find({ search, filter: { ...filter, presences: [] } }, among)) {
      const known = this.known.get(id)
      const place = known && presenceOf(known.account)
      if (place) counts[place]++
    }
    return counts
  }
}

function has(account: Account, word: string): boolean {
  const digits = (account.phone ?? '').replace(/\D/g, '')
  const pets = petsOf(account).flatMap(({ name, breed = '' }) => [name, breed])
  const [local = '', domain = ''] = normalizeText(account.email ?? '').split('@')
  const pieces = [account.name, local, ...pets].flatMap((text) =>
    normalizeText(text).split(/[^\p{Letter}\p{Number}]+/u),
  )
  const words = [...pieces, domain, digits, digits.slice(-10)]
  return (
    words.some((each) => each.startsWith(word)) || (/^\d+$/.test(word) && digits.endsWith(word))
  )
}
