import { useEffect, useState } from 'preact/hooks'
import type { AccountKind } from '../../../domain/accounts/account.ts'
import type { DuplicateCandidate, FormEntry } from '../../../domain/create/creation.ts'
import { call } from '../../../messaging/client.ts'

/** A pause in the typing of so many milliseconds. */
const PAUSE_MS = 250

/** Who may be that person already: looked up in what is on this device, whenever one stops typing. */
export function useDuplicateCandidates(
  kind: AccountKind,
  entry: FormEntry | undefined,
): DuplicateCandidate[] {
  const [candidates, setCandidates] = useState<DuplicateCandidate[]>([])
  const { firstName = '', lastName = '', email = '', phone = '' } = entry ?? {}
  useEffect(() => {
    const ended = new AbortController()
    const findCandidates = async () => {
      const query = { firstName, lastName, email, phone }
      const found = await call('create.findDuplicates', { kind, query })
      if (!ended.signal.aborted) setCandidates(found.ok ? found.value : [])
    }
    const waiting = setTimeout(() => void findCandidates(), PAUSE_MS)
    return () => {
      ended.abort()
      clearTimeout(waiting)
    }
  }, [kind, firstName, lastName, email, phone])
  return candidates
}
