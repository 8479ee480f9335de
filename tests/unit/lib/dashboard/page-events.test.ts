import { expect, it, vi } from 'vitest'
import { onTrusted } from '../../../../lib/dashboard/page-events.ts'

/** A target whose events are trusted or not, as the test says. */
function createTarget() {
  const heard = new Map<string, (event: object) => void>()
  const target = new EventTarget()
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener) => {
    if (typeof listener === 'function') heard.set(type, listener as (event: object) => void)
  })
  return { target, happens: (type: string, isTrusted: boolean) => heard.get(type)?.({ isTrusted }) }
}

it('hears what the browser reports, and nothing that a page dispatches', () => {
  const { target, happens } = createTarget()
  const callback = vi.fn()
  onTrusted(target, ['online', 'focus'], callback, new AbortController().signal)
  happens('online', false)
  happens('focus', false)
  expect(callback).not.toHaveBeenCalled()
  happens('online', true)
  happens('focus', true)
  expect(callback).toHaveBeenCalledTimes(2)
})
