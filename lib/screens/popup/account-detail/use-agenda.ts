import { useEffect, useRef, useState } from 'preact/hooks'
import type { Agenda } from '../../../domain/conversation/booking.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call, onRevalidate } from '../../../messaging/client.ts'

/** Loads the agenda of one client, once `read` is called. */
export function useAgenda(accountId: string) {
  const [agenda, setAgenda] = useState<Agenda>()
  const [problem, setProblem] = useState<Problem>()
  const [isWanted, setWanted] = useState(false)
  const turn = useRef(0)

  async function read() {
    const mine = ++turn.current
    setWanted(true)
    const answer = await call('agenda.read', { accountId })
    if (mine !== turn.current) return
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setAgenda(answer.value)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` asks the same whichever drawing made it
  useEffect(() => {
    if (!isWanted) return
    const ended = new AbortController()
    onRevalidate(() => void read(), ended.signal)
    return () => ended.abort()
  }, [isWanted, accountId])

  return {
    /** The last agenda read, kept if a later read fails; undefined before the first. */
    agenda,
    /** Why the newest read failed. */
    problem,
    /** Reads the agenda now, and from then on whenever an operation has settled. */
    read: () => void read(),
  }
}
