import { useEffect } from 'preact/hooks'
import type { AccountPage } from '../../db/reads.ts'
import { call } from '../../messaging/client.ts'

/** Has what is kept read anew when it turns out that it cannot be read. Asked once for each time that is seen. */
export function useRepair(listing: AccountPage | 'unreadable' | undefined): void {
  const isDamaged = listing === 'unreadable' || listing?.trouble === 'damaged'
  useEffect(() => {
    if (isDamaged) void call('mirror.refresh', { damaged: true })
  }, [isDamaged])
}
