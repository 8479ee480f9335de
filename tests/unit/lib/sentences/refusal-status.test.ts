import { expect, test } from 'vitest'
import { notOpened } from '../../../../lib/sentences/refusal-status.ts'

test.each([
  ['no-access', 'The browser keeps Tandem off this site. Open Tandem to allow it.'],
  ['not-found', 'The dialog could not be opened. Nothing was changed.'],
] as const)(
  'a dialog that could not be opened for %s says why, and can be tried again',
  (name, text) => {
    expect(notOpened({ name }, { name: 'Bob Walker', to: 'facility' })).toEqual({
      tone: 'error',
      text,
      actions: ['retry'],
    })
  },
)
