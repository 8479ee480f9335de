import { describe, expect, test } from 'vitest'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import { eachSource } from '../../../../lib/search/account-terms.ts'

type Findable = Partial<Pick<Account, 'name' | 'email' | 'phone'>> & { breed?: string }

function wordsOf({ breed, ...known }: Findable): string[] {
  const pets = [{ id: 'pet', name: '', type: 'Dog', breed }]
  const profiles = { facility: { id: '1', status: 'active' as const, pets } }
  const words: string[] = []
  eachSource(
    { id: 'id', kind: 'client', name: '', version: 1, ...known, profiles },
    (text, sort) => {
      sort.eachTerm(text, (whole, from, to) => words.push(whole.slice(from, to)))
    },
  )
  return words
}

const LONG = 'x'.repeat(70)
const CUT = 'x'.repeat(64)

describe('an account is found', () => {
  test.each<[string, Findable, string[]]>([
    ['a name', { name: 'Bob Walker' }, ['bob', 'walker']],
    ['spaces that are too many', { name: '  Bob   Walker ' }, ['bob', 'walker']],
    ['a name in pieces', { name: "Fay O'Neil" }, ['fay', 'o', 'neil', 'oneil']],
    ['letters with accents', { name: 'Élodie 李' }, ['elodie', '李']],
    ['nothing but signs', { name: '- (!) –' }, []],
    ['a part that is too long', { name: `${LONG} b` }, [CUT, 'b']],
    ['pieces that are too long in one', { name: `${LONG}-b` }, [CUT, 'b', CUT]],
    ['a breed', { breed: 'Retriever, Labrador (é-mix)' }, ['retriever', 'labrador', 'e', 'mix']],
    ['a breed of other letters', { breed: 'Cão d’Água ÿ.日本' }, ['cao', 'd', 'agua', 'y', '日本']],
    [
      'an e-mail',
      { email: 'Fay_O+dogs@Else.example' },
      ['@fay_o+dogs@else.example', 'fay', 'o', 'dogs', 'else.example'],
    ],
    ['an e-mail without a domain', { email: 'fay.o' }, ['@fay.o', 'fay', 'o']],
    ['an e-mail of several domains', { email: 'a@b@c' }, ['@a@b@c', 'a', 'b']],
    ['an e-mail of other letters', { email: 'a.日本@c' }, ['@a.日本@c', 'a', '日本', 'c']],
    ['an e-mail that is too long', { email: `${LONG}@c` }, [`@${CUT.slice(1)}`, CUT, 'c']],
    ['a blank e-mail', { email: ' ' }, []],
    [
      'a phone number',
      { phone: '+1 (555) 010-0199' },
      ['15550100199', '5550100199', '#99100105551'],
    ],
    ['a short number', { phone: '0199' }, ['0199', '0199', '#9910']],
    ['no number at all', { phone: 'none' }, []],
  ])('by the words of %s', (_, account, words) => {
    expect(wordsOf(account)).toEqual(words)
  })
})
