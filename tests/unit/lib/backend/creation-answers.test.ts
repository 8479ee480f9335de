import { afterEach, expect, test, vi } from 'vitest'
import type { NewPerson } from '../../../../lib/domain/create/creation.ts'
import { openClientDesk, reworded } from './client-desk.ts'

afterEach(() => vi.unstubAllGlobals())

const NOVA: NewPerson = {
  kind: 'client',
  firstName: ' Nova ',
  lastName: 'Newman',
  email: ' Nova@Paws.example',
  branches: ['facility', 'in-home'],
  values: [],
  pets: [],
  sendWelcome: false,
}
const { email: _, ...without } = NOVA
const NAMED_ONLY: NewPerson = { ...without, branches: ['in-home'] }

/** What comes of creating somebody when the answer is reworded. */
async function create(person: NewPerson, reword: (body: string) => string) {
  const { client, sent } = await openClientDesk(reworded(reword))
  return client.createAccount(person, { ...sent, key: 'key-of-nova' })
}

test.each([
  ['an e-mail', NOVA],
  ['a name alone', NAMED_ONLY],
])('an answer about somebody new who is known by %s is taken', async (__, person) => {
  const inCapitals = (body: string) => body.replace('Nova Newman', 'NEWMAN,  Nova')
  expect(await create(person, (body) => body)).toMatchObject({ ok: true })
  expect(await create(person, inCapitals)).toMatchObject({ ok: true })
})

test.each<[string, NewPerson, string, string]>([
  ['with another e-mail', NOVA, 'Nova@Paws.example', 'max@paws.example'],
  ['with another name', NAMED_ONLY, 'Nova Newman', 'Max Match'],
  ['of another kind', NOVA, '"kind":"client"', '"kind":"staff"'],
  ['with another primary branch', NOVA, '"primaryBranch":"facility"', '"primaryBranch":"in-home"'],
  ['in another branch', NAMED_ONLY, '"in-home":{', '"facility":{'],
  [
    'in one branch more',
    NAMED_ONLY,
    '"profiles":{',
    '"profiles":{"facility":{"id":"1","status":"active","pets":[]},',
  ],
])('an answer about somebody %s is none', async (__, person, text, other) => {
  expect(await create(person, (body) => body.replace(text, other))).toEqual({
    ok: false,
    problem: { name: 'bad-answer' },
  })
})

test('somebody else is not named as the one who has the e-mail', async () => {
  const taken = { ...NOVA, email: 'BOB@paws.example' }
  expect(await create(taken, (body) => body)).toMatchObject({
    problem: { name: 'email-taken', account: { name: 'Bob Walker' } },
  })
  const other = (body: string) => body.replaceAll('bob@paws.example', 'max@paws.example')
  expect(await create(taken, other)).toEqual({ ok: false, problem: { name: 'email-taken' } })
})
