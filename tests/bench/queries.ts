import { type Account, petsOf } from '../../lib/domain/accounts/account.ts'
import { normalizeText } from '../../lib/domain/normalize-text.ts'
import type { Random } from '../../mocks/business/random.ts'

/** What somebody types who looks for one account. */
export interface Query {
  kind: keyof typeof KINDS
  text: string
  /** Position of the account that is meant. */
  target: number
}

/** Ways to type what one knows of somebody. Undefined where there is nothing of the kind. */
const KINDS = {
  name: ({ name }: Account) => name,
  words: (account: Account) => wordsToType(account).join(' '),
  'other order': (account: Account) => wordsToType(account).reverse().join(' '),
  'no accents': (account: Account) => normalizeText(wordsToType(account).join(' ')),
  phone: ({ phone }: Account, random: Random) => phone && random.pick(notationsOf(phone)),
  'last digits': ({ phone }: Account) => phone?.slice(-4),
  typo: (account: Account, random: Random) => mistyped(wordsToType(account), random),
}

/** Queries of all kinds in turn, each about somebody else. The same chance draws the same queries. */
export function drawQueries(accounts: readonly Account[], count: number, random: Random): Query[] {
  // Safe: these are the keys of that very record.
  const kinds = Object.keys(KINDS) as Query['kind'][]
  const queries: Query[] = []
  for (let tries = 0; queries.length < count && tries < count * 20; tries++) {
    const target = random.below(accounts.length)
    const account = accounts[target]
    const kind = kinds[queries.length % kinds.length]
    const text = account && kind && KINDS[kind](account, random)
    if (kind && text) queries.push({ kind, text, target })
  }
  if (queries.length < count) throw new Error('There is too little to ask about these accounts.')
  return queries
}

/** The text as it stands in the field after each letter. */
export function letterByLetter(text: string): string[] {
  const letters = [...text]
  return letters.map((_, at) => letters.slice(0, at + 1).join(''))
}

/** Name and first pet: enough to mean one household at most, as a rule. */
function wordsToType(account: Account): string[] {
  const [pet] = petsOf(account)
  return [account.name, pet?.name ?? ''].join(' ').split(' ').filter(Boolean)
}

function notationsOf(phone: string): string[] {
  const [area, middle, end] = [phone.slice(-10, -7), phone.slice(-7, -4), phone.slice(-4)]
  return [
    `(${area}) ${middle}-${end}`,
    `${area}-${middle}-${end}`,
    `${area}.${middle}.${end}`,
    `+1 ${area} ${middle} ${end}`,
    `${area}${middle}${end}`,
  ]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** Shorter words have too many neighbours for anybody to tell which was meant. */
const SHORTEST = 5

const SLIPS = {
  swap: (word: string, at: number) =>
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  drop: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  add: (word: string, at: number, letter: string) => word.slice(0, at) + letter + word.slice(at),
  replace: (word: string, at: number, letter: string) =>
    word.slice(0, at) + letter + word.slice(at + 1),
}

/** The words with one slip of the finger in one of them, never in its first letter; undefined where none is long enough. */
function mistyped(words: string[], random: Random): string | undefined {
  const plain = words.map(normalizeText)
  const long = plain.filter((word) => word.length >= SHORTEST)
  if (long.length === 0) return undefined
  const word = random.pick(long)
  const slip = random.pick(Object.values(SLIPS))
  const slipped = slip(word, 1 + random.below(word.length - 2), random.pick([...LETTERS]))
  return slipped === word
    ? undefined
    : plain.map((each) => (each === word ? slipped : each)).join(' ')
}
