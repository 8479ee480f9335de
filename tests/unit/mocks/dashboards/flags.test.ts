import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Command, replyTo } from '../../../../mocks/server/control.ts'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn } from './visitor.ts'

let emulation: Emulation

beforeAll(async () => {
  emulation = await startEmulation({ port: 0, accounts: 20, seed: 1 })
})

afterAll(() => emulation.stop())

const order = (command: Command) => replyTo(emulation, { id: 1, ...command })

/** The chips under a client's name, as they are written in the page. */
async function chips(site: 'inHome' | 'facility', email: string): Promise<string[]> {
  const visitor = await signIn(emulation.urls[site], 'ana@paws.example')
  const account = [...emulation.backend.business.accounts.values()].find(
    (one) => one.email === email,
  )
  const { id } = account?.profiles[site === 'inHome' ? 'in-home' : 'facility'] ?? { id: '' }
  const page = await (await visitor.get(`/clients/${id}`)).text()
  return [...page.matchAll(/<span class="flag">(.*?)<\/span>/g)].map(([, text = '']) => text)
}

test('a profile shows the flags of its own branch, by label', async () => {
  expect(await chips('inHome', 'bob@paws.example')).toEqual([
    'Key on file',
    'Late payer',
    'VIP',
    '2 pets',
  ])
  expect(await chips('inHome', 'dana@paws.example')).toEqual(['Nervous'])
  expect(await chips('facility', 'dana@paws.example')).toEqual(['Needs Medication', 'VIP'])
})

test('markup in a label is text', async () => {
  expect(await chips('facility', 'fay@paws.example')).toEqual(['&lt;b>VIP&lt;/b>', '怖がり'])
})

test('what a desk or the business does to flags while tests run shows at once', async () => {
  const email = 'max@paws.example'
  const named = { branch: 'in-home', label: 'Bites' } as const
  expect(order({ do: 'rename-flag', ...named, to: 'Snaps' })).toMatchObject({ ok: true })
  expect(await chips('inHome', email)).toEqual(['Snaps'])
  const desk = { do: 'set-flag', email, as: 'tom@paws.example', branch: 'in-home' } as const
  order({ ...desk, label: 'Senior pet', wanted: 'on' })
  order({ ...desk, label: 'Snaps', wanted: 'off' })
  expect(await chips('inHome', email)).toEqual(['Senior pet'])
  order({ do: 'remove-flag', branch: 'in-home', label: 'Senior pet' })
  expect(await chips('inHome', email)).toEqual([])
  const refused = order({ ...desk, label: 'VIP', as: 'tia@paws.example', wanted: 'on' })
  expect(refused).toMatchObject({ ok: false, problem: 'not-found' })
  expect(order({ do: 'remove-flag', ...named })).toMatchObject({ ok: false })
})

test('the history of a profile says that the flags were changed, and not which', async () => {
  const visitor = await signIn(emulation.urls.inHome, 'ana@paws.example')
  const { id = '' } =
    [...emulation.backend.business.accounts.values()].find(
      (one) => one.email === 'bob@paws.example',
    )?.profiles['in-home'] ?? {}
  order({
    do: 'set-flag',
    email: 'bob@paws.example',
    as: 'ana@paws.example',
    branch: 'in-home',
    label: 'Two walkers',
    wanted: 'on',
  })
  const page = await (await visitor.get(`/clients/${id}?tab=history`)).text()
  const history = page.slice(page.indexOf('<h2>History</h2>'))
  expect(history).toContain('changed the flags in In-Home')
  expect(history).not.toContain('Two walkers')
})
