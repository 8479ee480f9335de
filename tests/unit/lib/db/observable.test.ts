import { describe, expect, test } from 'vitest'
import { type Observable, shareReplay } from '../../../../lib/db/observable.ts'

/** Something to watch that a test speaks for, and how many watch it now. */
function spoken() {
  const watching = new Set<Parameters<Observable<string>['subscribe']>[0]>()
  let started = 0
  const watched: Observable<string> = {
    subscribe(observer) {
      started++
      watching.add(observer)
      return { unsubscribe: () => void watching.delete(observer) }
    },
  }
  return {
    source: watched,
    started: () => started,
    count: () => watching.size,
    tell: (value: string) => [...watching].forEach((each) => void each.next(value)),
    fail: () => [...watching].forEach((each) => void each.error('broken')),
  }
}

function listener() {
  const heard: string[] = []
  const observer = {
    next: (value: string) => void heard.push(value),
    error: (reason: unknown) => void heard.push(`error: ${reason}`),
  }
  return { heard, observer }
}

const nextBreath = () => new Promise<void>((resolve) => queueMicrotask(resolve))

describe('what many watch together', () => {
  test('has one subscription, and emits to all subscribers', () => {
    const { source: watched, count, tell } = spoken()
    const both = shareReplay(watched)
    const [ana, ben] = [listener(), listener()]
    both.subscribe(ana.observer)
    both.subscribe(ben.observer)
    tell('one')
    expect(count()).toBe(1)
    expect([ana.heard, ben.heard]).toEqual([['one'], ['one']])
  })

  test('emits at once to whoever joins', () => {
    const { source: watched, tell } = spoken()
    const both = shareReplay(watched)
    both.subscribe(listener().observer)
    tell('one')
    const ben = listener()
    both.subscribe(ben.observer)
    expect(ben.heard).toEqual(['one'])
  })

  test('goes on when one leaves and another comes in the same breath', async () => {
    const { source: watched, started, tell } = spoken()
    const both = shareReplay(watched)
    const first = both.subscribe(listener().observer)
    tell('one')
    first.unsubscribe()
    const ben = listener()
    both.subscribe(ben.observer)
    await nextBreath()
    tell('two')
    expect(started()).toBe(1)
    expect(ben.heard).toEqual(['one', 'two'])
  })

  test('ends with the last, and begins anew', async () => {
    const { source: watched, count, started, tell } = spoken()
    const both = shareReplay(watched)
    const only = both.subscribe(listener().observer)
    tell('one')
    only.unsubscribe()
    only.unsubscribe()
    await nextBreath()
    expect(count()).toBe(0)
    const ben = listener()
    both.subscribe(ben.observer)
    expect(ben.heard).toEqual([])
    expect(started()).toBe(2)
  })

  test('begins anew for whoever joins after it broke', () => {
    const { source: watched, started, tell, fail } = spoken()
    const both = shareReplay(watched)
    const ana = listener()
    both.subscribe(ana.observer)
    tell('one')
    fail()
    expect(ana.heard).toEqual(['one', 'error: broken'])
    const ben = listener()
    both.subscribe(ben.observer)
    tell('two')
    expect(ben.heard).toEqual(['two'])
    expect(ana.heard).toEqual(['one', 'error: broken'])
    expect(started()).toBe(2)
  })
})
