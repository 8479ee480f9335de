import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const E2E = 'tests/e2e'
const ROW = /^\| (?<promise>.+?) \| \[(?<word>[^\]]+)\]\((?<link>[^)]+)\) \|$/gm
const TEST = /^test\('(?<name>[^']+)'/gm

/** What the vendor's help articles promise, in a few words each, and what the sentence about it has to match. */
const PROMISED: [what: string, sentence: RegExp][] = [
  ['access at once, for clients', /client has access to In-Home and Facility immediately/],
  ['the same login, for clients', /same credentials/],
  ['no second Welcome Email', /no Welcome Email again/],
  ['data in applicable fields', /applicable Client and Pet Fields/],
  ['messages in the right tab', /^Messages stand in the tab/],
  ['a request asks which software', /asks which software/],
  ['the primary branch first', /^The primary branch comes first in the conversation and when/],
  ['one place for everything', /^One place has the information, pets, schedule and invoices/],
  ['inactive in one, active in the other', /inactive in one software and active in the other/],
  ['access at once, for staff', /^Synced staff have access .* at once, with their usual login/],
  ['the base role', /base role/],
  ['a role that can be changed', /role of synced staff can be changed/],
  ['the toggle, for some', /^Schedulers and Admins switch .* at the top of the page, and nobody/],
  ['no staff app in Facility', /no staff app.*Shift Schedule and Front Desk Mode/],
]

const rows = [...readFileSync(join(ROOT, 'docs/promises.md'), 'utf8').matchAll(ROW)].map(
  ({ groups: { promise = '', link = '' } = {} }) => ({ promise, link }),
)

const proofs = readdirSync(join(ROOT, E2E))
  .filter((file) => /^promises-.*\.test\.ts$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(ROOT, E2E, file), 'utf8').matchAll(TEST)].map(({ groups }) => ({
      promise: groups?.name ?? '',
      link: `../${E2E}/${file}`,
    })),
  )

describe('the table of promises', () => {
  test.each(PROMISED)('has %s, once', (_, sentence) => {
    expect(rows.filter(({ promise }) => sentence.test(promise))).toHaveLength(1)
  })

  test('has nothing that is not promised', () => {
    expect(rows).toHaveLength(PROMISED.length)
  })

  test('leads from every promise to the test of that name, and leaves no such test out', () => {
    const sentenceOf = (each: { promise: string; link: string }) => `${each.promise} → ${each.link}`
    expect(rows.map(sentenceOf).sort()).toEqual(proofs.map(sentenceOf).sort())
  })
})
