import { useEffect, useState } from 'preact/hooks'
import type { AccountKind } from '../../../domain/accounts/account.ts'
import type { DuplicateCandidate, FormEntry } from '../../../domain/create/creation.ts'
import { call } from '../../../messaging/client.ts'

/** A pause in typing, in milliseconds, after which candidates are looked up. */
const PAUSE_MS = 250

/** Finds possible duplicates in the mirror on this device, whenever the user stops typing. */
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
