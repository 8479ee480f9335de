import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linesFor, type OmniboxPorts, pageFor } from '../../../../lib/background/omnibox.ts'
import { refresherOf } from '../../../../lib/background/pull.ts'
import { findAccount, findAccounts } from '../../../../lib/db/own-accounts.ts'
import { giveSentences } from '../../../fixtures/translator.ts'
import { closeDesk, type Desk, type DeskWorker, FACILITY, IN_HOME, openDesk } from './desk.ts'

let desk: Desk
let worker: DeskWorker
let ports: OmniboxPorts

beforeEach(() => {
  desk = openDesk()
  giveSentences()
  worker = desk.startWorker()
  const { reader, sessions, mirror } = worker
  ports = {
    sessions,
    refresh: refresherOf(sessions, mirror),
    find: (...asked) => findAccounts(reader, ...asked),
    findById: (...asked) => findAccount(reader, ...asked),
  }
})
afterEach(() => closeDesk(worker))

async function start(name: string, origin = IN_HOME) {
  desk.signIn(name)
  await worker.sessions.openAt(origin)
  await ports.refresh()
}

const firstLine = async (text: string) => (await linesFor(text, ports)).first.text

describe('the lines under the address bar', () => {
  test('name who is found, by a pet too, without case and accents', async () => {
    await start('ana')
    expect((await linesFor('PANGUR ban', ports)).first).toEqual({
      text: 'Bob Walker',
      details: 'In-Home · Biscuit, Pangur Bán',
    })
  })

  test('say what can be typed, before anything was', async () => {
    expect(await firstLine(' ')).toMatch(/^Find somebody/)
  })

  test('say that nobody was found', async () => {
    await start('ana')
    expect(await firstLine('<zebra>')).toBe('Nobody found for “<zebra>”')
  })

  test('say what is missing before a dashboard was opened', async () => {
    expect(await firstLine('bob')).toMatch(/^Open In-Home or Facility first/)
  })

  test('show nobody once somebody has signed out, even before anything else has noticed', async () => {
    await start('ana')
    desk.signOut()
    const { first, others } = await linesFor('bob', ports)
    expect(first.text).toMatch(/^You are signed out/)
    expect(others).toEqual([])
  })

  test('show nobody of the actor before', async () => {
    await start('ana')
    desk.signIn('sol')
    expect(await firstLine('bob')).toMatch(/still being fetched/)
    await ports.refresh()
    expect(await firstLine('bob walker')).toMatch(/^Nobody found/)
  })

  test('say that nobody can be asked', async () => {
    await start('ana')
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    expect(await firstLine('bob')).toMatch(/cannot reach/)
  })
})

describe('Enter', () => {
  test('opens the profile of whoever the first line names', async () => {
    await start('ana')
    const dana = desk.account('dana').profiles.facility?.id
    expect(await pageFor('dana dual', ports)).toBe(`${FACILITY}/clients/${dana}`)
  })

  test('opens the profile of whoever was chosen from the others', async () => {
    await start('ana')
    const { others } = await linesFor('a', ports)
    const { content = '' } = others[2] ?? {}
    const account = [...desk.backend.business.accounts.values()].find(({ id }) =>
      content.endsWith(`#${id}`),
    )
    const ids = Object.values(account?.profiles ?? {}).map((profile) => profile?.id)
    const [, id] = /\/(\d+)$/.exec((await pageFor(content, ports)) ?? '') ?? []
    expect(ids).toContain(id)
  })

  test('opens nobody’s for whoever may not see them, chosen or not', async () => {
    await start('sol', FACILITY)
    const { id } = desk.account('bob')
    expect(await pageFor(`Bob Walker #${id}`, ports)).toBeUndefined()
    desk.signOut()
    expect(await pageFor('dana dual', ports)).toBeUndefined()
  })
})
