/** What is told now and whenever somebody writes. */
export interface Observable<Value> {
  subscribe(observer: { next(value: Value): void; error(reason: unknown): void }): {
    unsubscribe(): void
  }
}

/** What is told first. */
export function firstValueFrom<Value>(source: Observable<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const subscription = source.subscribe({
      next(value) {
        resolve(value)
        // Not before it is there: the first value may be told while one subscribes.
        queueMicrotask(() => subscription.unsubscribe())
      },
      error: reject,
    })
  })
}

/** What is watched in its turn for each value, until the next one comes. */
export function switchMap<From, To>(
  source: Observable<From>,
  next: (value: From) => Observable<To>,
): Observable<To> {
  return {
    subscribe(observer) {
      let inner: { unsubscribe(): void } | undefined
      const outer = source.subscribe({
        next(value) {
          inner?.unsubscribe()
          inner = next(value).subscribe(observer)
        },
        error: observer.error,
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
export function map<From, To>(
  source: Observable<From>,
  become: (value: From) => To,
): Observable<To> {
  return {
    subscribe: ({ next, error }) =>
      source.subscribe({ next: (value) => next(become(value)), error }),
  }
}

/** What becomes of each value; of one that the next overtakes nothing is told. */
export function switchMapAsync<From, To>(
  source: Observable<From>,
  become: (value: From) => To | Promise<To>,
): Observable<To> {
  return switchMap(source, (value) => from(async () => become(value)))
}

/** Both, whenever either tells something new. */
export function combineLatest<One, Other>(
  one: Observable<One>,
  other: Observable<Other>,
): Observable<[One, Other]> {
  return {
    subscribe(observer) {
      let first: { value: One } | undefined
      let second: { value: Other } | undefined
      const tell = () => first && second && observer.next([first.value, second.value])
      const subscription = [
        one.subscribe({
          next(value) {
            first = { value }
            tell()
          },
          error: observer.error,
        }),
        other.subscribe({
          next(value) {
            second = { value }
            tell()
          },
          error: observer.error,
        }),
      ]
      return { unsubscribe: () => subscription.forEach((each) => void each.unsubscribe()) }
    },
  }
}

/** What is answered, once. */
export function from<Value>(answer: () => Promise<Value>): Observable<Value> {
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
export function shareReplay<Value>(source: Observable<Value>): Observable<Value> {
  const all = new Set<Parameters<Observable<Value>['subscribe']>[0]>()
  let subscription: { unsubscribe(): void } | undefined
  let last: { value: Value } | undefined

  function end() {
    subscription?.unsubscribe()
    subscription = undefined
    last = undefined
  }

  return {
    subscribe(observer) {
      // Somebody may watch twice with the same functions.
      const one = { ...observer }
      all.add(one)
      if (last) observer.next(last.value)
      subscription ??= source.subscribe({
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
