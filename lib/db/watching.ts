/** What is told now and whenever somebody writes. */
export interface Watched<Value> {
  subscribe(told: { next(value: Value): void; error(reason: unknown): void }): {
    unsubscribe(): void
  }
}

/** What is told first. */
export function firstTold<Value>(watched: Watched<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const watching = watched.subscribe({
      next(value) {
        resolve(value)
        // Not before it is there: the first value may be told while one subscribes.
        queueMicrotask(() => watching.unsubscribe())
      },
      error: reject,
    })
  })
}

/** What is watched in its turn for each value, until the next one comes. */
export function switched<From, To>(
  watched: Watched<From>,
  next: (value: From) => Watched<To>,
): Watched<To> {
  return {
    subscribe(told) {
      let inner: { unsubscribe(): void } | undefined
      const outer = watched.subscribe({
        next(value) {
          inner?.unsubscribe()
          inner = next(value).subscribe(told)
        },
        error: told.error,
      })
      return {
        unsubscribe() {
          inner?.unsubscribe()
          outer.unsubscribe()
        },
      }
    },
  }
}

/** Each value as something else, in the same breath. */
export function changed<From, To>(
  watched: Watched<From>,
  become: (value: From) => To,
): Watched<To> {
  return {
    subscribe: ({ next, error }) =>
      watched.subscribe({ next: (value) => next(become(value)), error }),
  }
}

/** What becomes of each value; of one that the next overtakes nothing is told. */
export function mapped<From, To>(
  watched: Watched<From>,
  become: (value: From) => To | Promise<To>,
): Watched<To> {
  return switched(watched, (value) => told(async () => become(value)))
}

/** Both, whenever either tells something new. */
export function together<One, Other>(
  one: Watched<One>,
  other: Watched<Other>,
): Watched<[One, Other]> {
  return {
    subscribe(told) {
      let first: { value: One } | undefined
      let second: { value: Other } | undefined
      const tell = () => first && second && told.next([first.value, second.value])
      const watching = [
        one.subscribe({
          next(value) {
            first = { value }
            tell()
          },
          error: told.error,
        }),
        other.subscribe({
          next(value) {
            second = { value }
            tell()
          },
          error: told.error,
        }),
      ]
      return { unsubscribe: () => watching.forEach((each) => void each.unsubscribe()) }
    },
  }
}

/** What is answered, once. */
export function told<Value>(answer: () => Promise<Value>): Watched<Value> {
  return {
    subscribe({ next, error }) {
      let isOver = false
      answer().then(
        (value) => isOver || next(value),
        (reason) => isOver || error(reason),
      )
      return {
        unsubscribe() {
          isOver = true
        },
      }
    },
  }
}

/**
 * One watching for all who watch the same: whoever joins is told at once what was told last. It ends when nobody is left, and nobody
 * comes in the same breath.
 */
export function shared<Value>(watched: Watched<Value>): Watched<Value> {
  const all = new Set<Parameters<Watched<Value>['subscribe']>[0]>()
  let watching: { unsubscribe(): void } | undefined
  let last: { value: Value } | undefined

  function end() {
    watching?.unsubscribe()
    watching = undefined
    last = undefined
  }

  return {
    subscribe(told) {
      // Somebody may watch twice with the same functions.
      const one = { ...told }
      all.add(one)
      if (last) told.next(last.value)
      watching ??= watched.subscribe({
        next(value) {
          last = { value }
          for (const each of [...all]) each.next(value)
        },
        error(reason) {
          const those = [...all]
          all.clear()
          end()
          for (const each of those) each.error(reason)
        },
      })
      return {
        unsubscribe() {
          if (all.delete(one)) queueMicrotask(() => all.size === 0 && end())
        },
      }
    },
  }
}
