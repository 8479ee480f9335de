import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import { openDana } from '../../open-dana.ts'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'

describe('where messages go', () => {
  test('a message of the client stands in the branch it was written to, and nowhere else', () => {
    const { read, write } = openDana()
    const before = read('ana', 'facility').messages.length
    granted(write('dana', 'in-home', 'Rex limps.'))
    expect(read('ana', 'in-home').messages[0]).toMatchObject({
      branch: 'in-home',
      from: 'client',
      author: 'Dana Dual',
      text: 'Rex limps.',
    })
    expect(read('ana', 'facility').messages).toHaveLength(before)
  })

  test('a message of the team bears the name of whoever wrote it', () => {
    const { read, write } = openDana()
    granted(write('tia', 'facility', 'He ate everything.'))
    expect(read('dana', 'facility').messages[0]).toMatchObject({
      from: 'team',
      author: 'Tia Torres',
    })
  })

  test('the newest comes first, fifty at a time, each once', () => {
    const { backend, as, id, write, read } = openDana()
    const before = read('ana', 'in-home').messages.length
    for (let at = 1; at <= 120; at++) granted(write('ana', 'in-home', `Number ${at}`))
    const texts: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = granted(backend.listMessages(as('ana'), id, 'in-home', cursor))
      texts.push(...page.messages.map(({ text }) => text))
      cursor = page.cursor
      pages++
      expect(page.more).toBe(cursor !== undefined)
    } while (cursor)
    expect(pages).toBe(3)
    expect(texts).toHaveLength(120 + before)
    expect(texts.slice(0, 2)).toEqual(['Number 120', 'Number 119'])
    expect(new Set(texts).size).toBe(120 + before)
  })

  test('no mail is ever sent', () => {
    const { backend, write } = openDana()
    granted(write('ana', 'facility'))
    granted(write('dana', 'in-home'))
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('the audit log says who wrote where, and not what', () => {
    const { backend, id, write } = openDana()
    granted(write('sol', 'facility', 'The gate code is a secret.'))
    const entry = backend.business.audit.at(-1)
    expect(entry).toMatchObject({ action: 'message', accountId: id, to: 'facility' })
    expect(JSON.stringify(backend.business.audit)).not.toContain('gate')
  })
})

describe('who may write', () => {
  test.each([
    ['tom', 'in-home', 'not refused'],
    ['tom', 'facility', 'forbidden'],
    ['sol', 'facility', 'not refused'],
    ['sol', 'in-home', 'forbidden'],
    ['uma', 'facility', 'not refused'],
    ['dana', 'in-home', 'not refused'],
    ['bob', 'in-home', 'not-found'],
  ] as const)('%s writes to Dana in %s: %s', (who, branch, expected) => {
    const { backend, as, id, write } = openDana()
    expect(refusalOf(write(who, branch))).toBe(expected)
    expect(refusalOf(backend.listMessages(as(who), id, branch))).toBe(expected)
  })

  test('staff have no conversation, and nobody has one in a branch he is not in', () => {
    const { backend, as, person } = openDana()
    const ana = as('ana')
    const reading = (name: string, branch: Branch) =>
      refusalOf(backend.listMessages(ana, person(name).id, branch))
    expect(reading('Tom Tran', 'in-home')).toBe('not-found')
    expect(reading('Bob Walker', 'facility')).toBe('not-found')
  })

  test('where the profile is not active nobody writes, the team still reads, and to the client it is gone', () => {
    const { backend, as, id, read, write, leave } = openDana()
    const before = read('ana', 'in-home').messages.length
    leave('in-home')
    expect(refusalOf(write('ana', 'in-home'))).toBe('branch-inactive')
    expect(refusalOf(write('dana', 'in-home'))).toBe('branch-inactive')
    expect(read('ana', 'in-home').messages).toHaveLength(before)
    expect(refusalOf(backend.listMessages(as('dana'), id, 'in-home'))).toBe('not-found')
    expect(refusalOf(write('dana', 'facility'))).toBe('not refused')
  })

  test('who lost the role since the sign-in hears that', () => {
    const { backend, as, id, person } = openDana()
    const tia = as('tia')
    const change = { status: 'inactive' } as const
    const uma = as('uma')
    granted(backend.changeStatus(as('ana'), person('Uma Ueda').id, 'facility', change, undefined))
    const message = { branch: 'facility', text: 'Hello' } as const
    expect(refusalOf(backend.writeMessage(uma, id, message))).toBe('role-revoked')
    expect(refusalOf(backend.writeMessage(tia, id, message))).toBe('not refused')
  })
})

test.each([
  ['nothing but blanks', ' \n\t ', 'invalid'],
  ['a character too many', 'x'.repeat(4001), 'invalid'],
  ['4000 characters', 'x'.repeat(4000), 'not refused'],
  ['4000 dogs', '🐕'.repeat(4000), 'not refused'],
])('a message of %s: %s', (_what, text, expected) => {
  expect(refusalOf(openDana().write('ana', 'facility', text))).toBe(expected)
})

test('blanks around a message are not kept', () => {
  expect(granted(openDana().write('ana', 'facility', '  Hi \n there \n')).text).toBe('Hi \n there')
})

describe('what was read', () => {
  test('Dana waits for an answer in both branches', () => {
    const { read } = openDana()
    expect(read('ana', 'in-home').unread).toBe(2)
    expect(read('ana', 'facility').unread).toBe(1)
    expect(read('dana', 'in-home').unread).toBe(0)
  })

  test('each side counts what the other one wrote, each branch for itself', () => {
    const { backend, as, id, read, write } = openDana()
    const { id: newest } = granted(write('sam', 'in-home', 'Yes, of course.'))
    expect(read('dana', 'in-home').unread).toBe(1)
    granted(backend.markSeen(as('dana'), id, 'in-home', newest))
    expect(read('dana', 'in-home').unread).toBe(0)
    expect(read('ana', 'in-home').unread).toBe(2)
    granted(backend.markSeen(as('uma'), id, 'in-home', newest))
    expect(read('ana', 'in-home').unread).toBe(0)
    expect(read('ana', 'facility').unread).toBe(1)
  })

  test('what was read stays read', () => {
    const { backend, as, id, read } = openDana()
    const { messages } = read('ana', 'in-home')
    granted(backend.markSeen(as('ana'), id, 'in-home', messages[0]?.id ?? ''))
    granted(backend.markSeen(as('ana'), id, 'in-home', messages.at(-1)?.id ?? ''))
    expect(read('ana', 'in-home').unread).toBe(0)
  })

  test('a message of another conversation cannot have been read in this one', () => {
    const { backend, as, id, read } = openDana()
    const [other] = read('ana', 'facility').messages
    expect(refusalOf(backend.markSeen(as('ana'), id, 'in-home', other?.id ?? ''))).toBe('invalid')
    expect(refusalOf(backend.markSeen(as('tia'), id, 'in-home', other?.id ?? ''))).toBe('forbidden')
  })
})

describe('conversations and syncs', () => {
  test('a sync carries no conversation', () => {
    const { backend, as, person } = openDesk()
    const { id } = person('Bob Walker')
    const to = 'facility' as const
    granted(backend.syncAccount(as('ana'), { accountId: id, to }, undefined, 'key-of-it'))
    expect(granted(backend.listMessages(as('bob'), id, 'in-home')).messages).toHaveLength(3)
    expect(granted(backend.listMessages(as('bob'), id, 'facility')).messages).toEqual([])
  })

  test('a conversation goes where its profile goes: to the account it is linked with, and back', () => {
    const { backend, as, person } = openDesk()
    const [max, maxine] = [person('Max Match').id, person('Maxine Matchett').id]
    const hello = { branch: 'facility', text: 'Hello, Maxine' } as const
    granted(backend.writeMessage(as('ana'), maxine, hello))
    const request = { accountId: max, to: 'facility', link: maxine } as const
    const sync = granted(backend.syncAccount(as('ana'), request, undefined, 'key-of-it'))
    granted(backend.writeMessage(as('max'), max, { branch: 'facility', text: 'It is Max' }))
    const textsOf = (id: string) =>
      granted(backend.listMessages(as('ana'), id, 'facility')).messages.map(({ text }) => text)
    expect(textsOf(max)).toEqual(['It is Max', 'Hello, Maxine'])
    granted(backend.undoSync(as('ana'), sync.id))
    expect(refusalOf(backend.listMessages(as('ana'), max, 'facility'))).toBe('not-found')
    expect(textsOf(maxine)).toEqual(['It is Max', 'Hello, Maxine'])
  })
})
