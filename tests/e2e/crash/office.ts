import { type BrowserContext, expect } from '@playwright/test'
import type { BulkRun } from '../../../lib/domain/outbox/bulk-run.ts'
import type { Operation, OperationState } from '../../../lib/domain/outbox/operation.ts'
import type { CallArgs, CallName, CallResult } from '../../../lib/messaging/contract.ts'
import { extensionUrl } from '../extension.ts'
import { countRows, readRows } from '../stored-rows.ts'

/** What a call answers when it is granted. */
type Granted<Name extends CallName> = Extract<CallResult<Name>, { ok: true }>['value']

/** A page of the extension behind the scenes: it asks the worker, reads the rows, and can have the worker stopped. */
export interface Office {
  /** Asks as a page of ours does: what is lost with the worker is asked again. */
  ask<Name extends CallName>(name: Name, ask: CallArgs<Name>): Promise<CallResult<Name>>
  /** The same where a refusal is a mistake of the test. */
  granted<Name extends CallName>(name: Name, ask: CallArgs<Name>): Promise<Granted<Name>>
  /** What would be done; asked again, as with "Try again", where no answer came. It changes nothing. */
  looked<Name extends 'sync.preview' | 'role.preview' | 'compare.load'>(
    name: Name,
    ask: CallArgs<Name>,
  ): Promise<Granted<Name>>
  /** Everything in the outbox about one account, oldest first. */
  operationsOn(accountId: string): Promise<Operation[]>
  bulk(id: string): Promise<BulkRun | undefined>
  /** How many operations of a run stand in a state. */
  count(bulkId: string, state: OperationState): Promise<number>
  /** What the toolbar says. */
  badge(): Promise<string>
  /** Stops the worker as the browser may at any moment. */
  stopWorker(): Promise<void>
}

/** The part of the browser's extension API that is used in the page. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
  action: { getBadgeText(details: object): Promise<string> }
}

/** Opens the office in a tab of its own. */
export async function openOffice(context: BrowserContext): Promise<Office> {
  const page = await context.newPage()
  // Any page of the extension will do; this one runs no script, so nothing is asked but by the test.
  await page.goto(extensionUrl('icon/tandem.svg'))
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')

  async function ask<Name extends CallName>(
    name: Name,
    payload: CallArgs<Name>,
  ): Promise<CallResult<Name>> {
    const answer = await page.evaluate(
      async (message) => {
        for (let tries = 1; ; tries++) {
          try {
            const answer = await chrome.runtime.sendMessage(message)
            // A worker that is stopped while it is being asked answers nothing, which is no error to the browser.
            if (answer || tries === 4) return answer
          } catch (cause) {
            if (tries === 4) throw cause
          }
        }
      },
      { tandem: name, ask: payload },
    )
    if (!answer) throw new Error(`${name} was left unanswered`)
    // Safe: only our own worker answers, with the types of the same build.
    return answer as CallResult<Name>
  }

  async function granted<Name extends CallName>(name: Name, payload: CallArgs<Name>) {
    let answer = await ask(name, payload)
    if (isTooEarly(answer)) {
      // A dashboard tells the worker of itself once it has loaded, which may be after somebody has signed in there.
      await expect.poll(async () => isTooEarly(await ask('session.read', {}))).toBe(false)
      answer = await ask(name, payload)
    }
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.name}`)
    // Safe: the refusals have just been thrown.
    return answer.value as Granted<Name>
  }

  return {
    ask,
    granted,
    looked: (name, payload) =>
      granted(name, payload).catch((cause: Error) => {
        if (cause.message !== `${name}: timeout`) throw cause
        return granted(name, payload)
      }),
    async operationsOn(accountId) {
      const sought = { store: 'outbox', index: 'accountId', key: accountId } as const
      const rows = await readRows<Operation>(page, sought)
      return rows.sort((a, b) => a.madeAt - b.madeAt)
    },
    async bulk(id) {
      const [bulk] = await readRows<BulkRun>(page, { store: 'bulks', key: id })
      return bulk
    },
    count: (bulkId, state) =>
      countRows(page, { store: 'outbox', index: '[bulk+state]', key: [bulkId, state] }),
    badge: () => page.evaluate(() => chrome.action.getBadgeText({})),
    async stopWorker() {
      await session.send('ServiceWorker.stopAllWorkers')
    },
  }
}

/** Whether the worker knows of no dashboard yet. */
function isTooEarly(answer: CallResult<CallName>): boolean {
  return !answer.ok && answer.problem.name === 'no-dashboard'
}
