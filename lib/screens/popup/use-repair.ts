import { useEffect } from 'preact/hooks'
import type { AccountPage } from '../../db/reads.ts'
import { call } from '../../messaging/client.ts'

/** Requests a repair of the mirror when it cannot be read, once each time that happens. */
export function useRepair(listing: AccountPage | 'unreadable' | undefined): void {
  const isDamaged = listing === 'unreadable' || listing?.trouble === 'damaged'
  useEffect(() => {
    if (isDamaged) void call('mirror.refresh', { damaged: true })
  }, [isDamaged])
}
