import { describe, expect, test } from 'vitest'
import { shared, type Watched } from '../../../../lib/db/watching.ts'

/** Something to watch that a test speaks for, and how many watch it now. */
function spoken() {
  const watching = new Set<Parameters<Watched<string>['subscribe']>[0]>()
  let begun = 0
  const watched: Watched<string> = {
    subscribe(told) {
      begun++
      watching.add(told)
      return { unsubscribe: () => void watching.delete(told) }
    },
  }
  return {
    watched,
    begun: () => begun,
    count: () => watching.size,
    tell: (value: string) => [...watching].forEach((each) => void each.next(value)),
    fail: () => [...watching].forEach((each) => void each.error('broken')),
  }
}

function listener() {
  const heard: string[] = []
  const told = {
    next: (value: string) => void heard.push(value),
    error: (reason: unknown) => void heard.push(`error: ${reason}`),
  }
  return { heard, told }
}

const nextBreath = () => new Promise<void>((resolve) => queueMicrotask(resolve))

describe('what many watch together', () => {
  test('is watched once, and told to all', () => {
    const { watched, count, tell } = spoken()
    const both = shared(watched)
    const [ana, ben] = [listener(), listener()]
    both.subscribe(ana.told)
    both.subscribe(ben.told)
    tell('one')
    expect(count()).toBe(1)
    expect([ana.heard, ben.heard]).toEqual([['one'], ['one']])
  })

  test('is told at once to whoever joins', () => {
    const { watched, tell } = spoken()
    const both = shared(watched)
    both.subscribe(listener().told)
    tell('one')
    const ben = listener()
    both.subscribe(ben.told)
    expect(ben.heard).toEqual(['one'])
  })

  test('goes on when one leaves and another comes in the same breath', async () => {
    const { watched, begun, tell } = spoken()
    const both = shared(watched)
    const first = both.subscribe(listener().told)
    tell('one')
    first.unsubscribe()
    const ben = listener()
    both.subscribe(ben.told)
    await nextBreath()
    tell('two')
    expect(begun()).toBe(1)
    expect(ben.heard).toEqual(['one', 'two'])
  })

  test('ends with the last, and begins anew', async () => {
    const { watched, count, begun, tell } = spoken()
    const both = shared(watched)
    const only = both.subscribe(listener().told)
    tell('one')
    only.unsubscribe()
    only.unsubscribe()
    await nextBreath()
    expect(count()).toBe(0)
    const ben = listener()
    both.subscribe(ben.told)
    expect(ben.heard).toEqual([])
    expect(begun()).toBe(2)
  })

  test('begins anew for whoever joins after it broke', () => {
    const { watched, begun, tell, fail } = spoken()
    const both = shared(watched)
    const ana = listener()
    both.subscribe(ana.told)
    tell('one')
    fail()
    expect(ana.heard).toEqual(['one', 'error: broken'])
    const ben = listener()
    both.subscribe(ben.told)
    tell('two')
    expect(ben.heard).toEqual(['two'])
    expect(ana.heard).toEqual(['one', 'error: broken'])
    expect(begun()).toBe(2)
  })
})
