import type { Sent } from '../network.ts'
import { MOST_TRIES, must } from './rules.ts'

/** Judges when something is sent, and how often. */
export interface RateCheck {
  /** A request leaves the desk: not before a pause is over, and not for ever. */
  sends(sent: Sent): void
  /** Somebody wants it sent again. */
  retries(id: string): void
  /** The store was lost, and with it how often everything was sent, and the pause. */
  loses(): void
  /** Nothing is known of pauses any more. */
  forgetsPauses(): void
}

export function createRateCheck(): RateCheck {
  /** Sends under each key to which no answer came that says anything. */
  const unanswered = new Map<string, number>()
  const retried = new Map<string, number>()
  let quietUntil = 0
  let losses = 0

  return {
    sends({ method, path, orders, isWork, at, fault }) {
      if (!isWork) return
      must(at >= quietUntil, `I14: ${method} ${path} was sent ${quietUntil - at} ms too early`)
      for (const { key } of orders) {
        const isAnswered =
          !fault || ['busy', 'signed-out', 'forbidden', 'meanwhile'].includes(fault.fault)
        if (!key || isAnswered) continue
        const count = (unanswered.get(key) ?? 0) + 1
        unanswered.set(key, count)
        const most = MOST_TRIES * (1 + (retried.get(key) ?? 0) + losses)
        must(count <= most, `I14: ${key} was sent ${count} times without an answer`)
      }
      if (fault?.fault !== 'busy') return
      const { retryAfter } = fault
      if (retryAfter === '2' || retryAfter === '90') quietUntil = at + Number(retryAfter) * 1000
      if (retryAfter === '99999999999') quietUntil = at + 3_600_000
    },

    retries(id) {
      retried.set(id, (retried.get(id) ?? 0) + 1)
    },

    loses() {
      losses++
      quietUntil = 0
    },

    forgetsPauses() {
      quietUntil = 0
    },
  }
}
