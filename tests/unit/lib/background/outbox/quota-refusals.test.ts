import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withQuotaRefusals } from '../../../../../lib/background/outbox/quota-refusals.ts'
import { closeDesk, type Desk, type DeskWorker, openDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(() => {
  desk = openDesk()
  worker = desk.startWorker()
})
afterEach(() => closeDesk(worker))

/** What the popup is answered when a call ends like this. */
function answerTo(end: () => Promise<never>) {
  const served = withQuotaRefusals({ change: { from: ['popup'], args: v.unknown(), answer: end } })
  return served.change?.answer({}, { from: 'popup' })
}

test('whoever asks for what the browser will not keep gets that answer', async () => {
  const answer = answerTo(() =>
    worker.db.transaction('rw', worker.db.outbox, () => {
      throw new DOMException('full', 'QuotaExceededError')
    }),
  )
  expect(await answer).toEqual({ ok: false, problem: { name: 'no-room' } })
})

test('a surprise stays one', async () => {
  await expect(answerTo(() => Promise.reject(new Error('a mistake')))).rejects.toThrow('a mistake')
})
