/** A value that changes over time. The functions below have the names of their counterparts in RxJS. */
export interface Observable<Value> {
  subscribe(observer: { next(value: Value): void; error(reason: unknown): void }): {
    unsubscribe(): void
  }
}

/** Resolves with the first value; rejects if an error comes before it. */
export function firstValueFrom<Value>(source: Observable<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const subscription = source.subscribe({
      next(value) {
        resolve(value)
        // Not at once: the first value may come during `subscribe`, before there is a subscription.
        queueMicrotask(() => subscription.unsubscribe())
      },
      error: reject,
    })
  })
}

/** Emits the values that `project` makes of each value, until the next one comes: then the previous projection is dropped. */
export function switchMap<From, To>(
  source: Observable<From>,
  project: (value: From) => Observable<To> | Promise<To>,
): Observable<To> {
  return {
    subscribe(observer) {
      let inner: { unsubscribe(): void } | undefined
      const outer = source.subscribe({
        next(value) {
          inner?.unsubscribe()
          const projected = project(value)
          inner = (isPromise(projected) ? defer(() => projected) : projected).subscribe(observer)
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

/** Turns each value into another one. */
export function map<From, To>(
  source: Observable<From>,
  become: (value: From) => To,
): Observable<To> {
  return {
    subscribe: ({ next, error }) =>
      source.subscribe({ next: (value) => next(become(value)), error }),
  }
}

/** Emits the latest values of both, once each has one. */
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

/** Creates an observable that emits one answer, asked for anew by each subscription. */
export function defer<Value>(answer: () => Promise<Value>): Observable<Value> {
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
 * Shares one subscription to the source among all subscribers; a late one gets the latest value at once. It ends when the last one
 * has left and no other comes before the next microtask.
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

function isPromise<Value>(value: Observable<Value> | Promise<Value>): value is Promise<Value> {
  return 'then' in value
}
