import * as v from 'valibot'
import { ok } from '../../domain/result.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { language } from '../../messaging/language-setting.ts'
import { readTexts } from '../texts.ts'

/** Creates the call that gives dashboard pages their texts: they carry none themselves. */
export function createTextCalls() {
  return {
    /** Returns the language in use and its catalogue; `catalogue` is undefined if the page has that language already. */
    'text.load': defineCall({
      from: ['page'],
      args: v.strictObject({ has: v.optional(language) }),
      async answer({ has }) {
        const { catalogue, ...texts } = await readTexts()
        return ok({ ...texts, catalogue: has === texts.language ? undefined : catalogue })
      },
    }),
  }
}
