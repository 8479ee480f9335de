import * as v from 'valibot'
import { ok } from '../../domain/result.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { readTexts } from '../texts.ts'

/** What dashboard pages say: they carry no sentences themselves. */
export function createTextCalls() {
  return {
    /** The language that is spoken and its catalogue; without the catalogue where the page has that language already. */
    'text.load': defineCall({
      from: ['page'],
      args: v.strictObject({ has: v.optional(v.picklist(['en', 'es'])) }),
      async answer({ has }) {
        const { catalogue, ...texts } = await readTexts()
        return ok({ ...texts, catalogue: has === texts.language ? undefined : catalogue })
      },
    }),
  }
}
