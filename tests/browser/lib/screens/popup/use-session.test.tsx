import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { SessionView } from '../../../../../lib/domain/accounts/session-view.ts'
import { failed, ok, type Result } from '../../../../../lib/domain/result.ts'
import { useSession } from '../../../../../lib/screens/popup/use-session.ts'
import { drawInPopup } from '../../../components/draw.tsx'
import { SESSION } from './fake-worker.ts'

const SAM: SessionView = {
  ...SESSION,
  actor: { ...SESSION.actor, accountId: 'sam', name: 'Sam Sato' },
}

/** The browser's API is looked for as soon as it is imported, and kept from then on. */
vi.hoisted(() => {
  const { chrome } = globalThis as unknown as { chrome: object }
  Object.assign(chrome, { runtime: { id: 'tandem' } })
})

/** Shows the session as it gets it, and nothing else. */
function SessionText({ remembered }: { remembered: SessionView | undefined }) {
  const { session, problem, departures } = useSession(remembered)
  const who = session?.actor.name ?? 'Nobody'
  return (
    <output>
      {who}, {problem?.name ?? 'all well'}, {departures} left
    </output>
  )
}

/** A page that stands open, and the worker at the other end, whose answers may be changed at any time. */
function start(remembered?: SessionView) {
  const asked: string[] = []
  let hear = (_: unknown): unknown => undefined
  const worker = {
    session: ok(SESSION) as Result<SessionView> | Promise<Result<SessionView>>,
    asked,
    lookAgain: () => hear('tandem:look-again'),
  }
  const runtime = {
    id: 'tandem',
    async sendMessage({ tandem }: { tandem: string }) {
      asked.push(tandem)
      return tandem === 'session.read' ? worker.session : ok('complete')
    },
    onMessage: {
      addListener(listener: (message: unknown) => unknown) {
        hear = listener
      },
      removeListener: () => undefined,
    },
  }
  // What a page of the extension has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })
  drawInPopup()(<SessionText remembered={remembered} />)
  return worker
}

const says = (text: string) => expect.element(page.getByRole('status')).toHaveTextContent(text)

afterEach(() => vi.useRealTimers())

describe('a page that stands open for hours', () => {
  it('follows a sign-out that was noticed elsewhere', async () => {
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.session = failed({ name: 'signed-out' })
    worker.lookAgain()
    await says('Nobody, signed-out, 1 left')
  })

  it('fetches the rows of whoever signs in after that', async () => {
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.session = failed({ name: 'signed-out' })
    worker.lookAgain()
    await says('Nobody, signed-out, 1 left')
    worker.asked.length = 0
    worker.session = ok(SAM)
    worker.lookAgain()
    await says('Sam Sato, all well, 1 left')
    expect(worker.asked).toContain('mirror.refresh')
  })

  it('notices that somebody else has signed in without a sign-out in between', async () => {
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.session = ok(SAM)
    worker.lookAgain()
    await says('Sam Sato, all well, 1 left')
  })

  it('asks for nothing but the session when something settled', async () => {
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.asked.length = 0
    worker.session = ok({ ...SESSION, actor: { ...SESSION.actor, name: 'Ana Renamed' } })
    worker.lookAgain()
    await says('Ana Renamed, all well, 0 left')
    expect(worker.asked).toEqual(['session.read'])
  })

  it('keeps who it is while nobody can be asked, and goes on when the network is back', async () => {
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.session = failed({ name: 'offline' })
    window.dispatchEvent(new Event('offline'))
    await says('Ana Alvarez, offline, 0 left')
    worker.session = ok(SESSION)
    window.dispatchEvent(new Event('online'))
    await says('Ana Alvarez, all well, 0 left')
  })

  it('asks again by itself while the server does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.session = failed({ name: 'timeout' })
    worker.lookAgain()
    await says('Ana Alvarez, timeout, 0 left')
    worker.session = ok(SESSION)
    await expect.poll(() => vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(30_000)
    await says('Ana Alvarez, all well, 0 left')
  })

  it('asks once more, not once for each, when much settles while an answer is on its way', async () => {
    const worker = start()
    await says('Ana Alvarez, all well, 0 left')
    worker.asked.length = 0
    const { promise, resolve } = Promise.withResolvers<Result<SessionView>>()
    worker.session = promise
    for (let times = 0; times < 5; times++) worker.lookAgain()
    worker.session = failed({ name: 'signed-out' })
    resolve(ok(SESSION))
    await says('Nobody, signed-out, 1 left')
    expect(worker.asked).toEqual(['session.read', 'session.read'])
  })
})

describe('a page that opens', () => {
  it('begins with who was signed in last, before anybody has answered', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<SessionView>>()
    const worker = start(SESSION)
    worker.session = promise
    await says('Ana Alvarez, all well, 0 left')
    resolve(ok({ ...SESSION, actor: { ...SESSION.actor, name: 'Ana Renamed' } }))
    await says('Ana Renamed, all well, 0 left')
  })

  it('lets them go at once when it turns out to be somebody else, or nobody', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<SessionView>>()
    const worker = start(SAM)
    worker.session = promise
    await says('Sam Sato, all well, 0 left')
    resolve(failed({ name: 'signed-out' }))
    await says('Nobody, signed-out, 1 left')
  })
})
