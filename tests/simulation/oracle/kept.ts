import { isDeepStrictEqual } from 'node:util'
import type { AccountRecord } from '../../../mocks/backend/model.ts'
import { must } from './rules.ts'
import type { EndState } from './views.ts'

/** The mirror is what the backend shows. */
export function judgeMirror({ mirror, visible }: EndState) {
  const shown = new Map(visible.map((account) => [account.id, account]))
  for (const account of mirror) {
    const { id, version } = account
    const there = shown.get(id)
    must(there, `I9: the mirror has ${id}, which the backend does not show`)
    must(
      isDeepStrictEqual(account, there),
      `I9: the mirror has ${id} at version ${version}, the backend at ${there.version}`,
    )
  }
  must(mirror.length === visible.length, 'I9: the mirror lacks somebody')
}

/** Nobody is named outside the mirror. */
export function judgeNames({ view, storage }: EndState, first: ReadonlyMap<string, AccountRecord>) {
  const text = JSON.stringify([[...view.operations.values()], view.bulks, view.audit]) + storage
  must(!text.includes('@'), 'I10: there is an e-mail address in what the desk keeps')
  for (const { lastName } of first.values()) {
    must(!new RegExp(`\\b${lastName}\\b`).test(text), `I10: ${lastName} is named in what is kept`)
  }
}
