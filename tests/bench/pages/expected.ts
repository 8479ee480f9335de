import { type Account, petsOf } from '../../../lib/domain/accounts/account.ts'
import { normalizeText } from '../../../lib/domain/normalize-text.ts'
import type { Query } from '../queries.ts'

/** Ids of everybody whom a query means: by whole words of name and pets, or by phone. Found by going through all accounts. */
export function expectationsIn(accounts: readonly Account[]): (query: Query) => Set<string> {
  /** Each with a space around every word, so that whole words are found as parts of a text. */
  const texts = accounts.map((account) => textOf([account, ...petsOf(account)]))
  return ({ kind, target }) => {
    const meant = accounts[target]
    if (!meant) throw new Error(`There is no account ${target}.`)
    const idsWhere = (fits: (account: Account, at: number) => boolean) =>
      new Set(accounts.filter(fits).map(({ id }) => id))
    if (kind === 'phone') return idsWhere(({ phone }) => phone === meant.phone)
    if (kind === 'last digits') {
      const digits = meant.phone?.slice(-4) ?? ''
      return idsWhere(({ phone = '' }) => phone.endsWith(digits))
    }
    const [pet] = petsOf(meant)
    const words = textOf(kind === 'name' || !pet ? [meant] : [meant, pet]).match(/\S+/g) ?? []
    return idsWhere((_, at) => words.every((word) => texts[at]?.includes(` ${word} `)))
  }
}

function textOf(named: readonly { name: string }[]): string {
  const words = normalizeText(named.map(({ name }) => name).join(' ')).split(' ')
  return ` ${words.join('  ')} `
}
