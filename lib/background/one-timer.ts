/** Has something done after a while, in milliseconds. */
export type Later = (run: () => void, ms: number) => void

/** One timer: asked again, it forgets what it was asked before. It ends with the worker. */
export function oneTimer(): Later {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (run, ms) => {
    clearTimeout(timer)
    timer = setTimeout(run, ms)
  }
}
