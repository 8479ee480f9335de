import { useEffect, useState } from 'preact/hooks'
import { type Listing, openForReading, watchAccounts } from '../../db/reads.ts'

/** The accounts that fit a search, kept up to date; undefined until the first rows are here. */
export function useListing(search: string, limit: number): Listing | 'unreadable' | undefined {
  const [db] = useState(openForReading)
  const [listing, setListing] = useState<Listing | 'unreadable'>()
  useEffect(() => {
    const watched = watchAccounts(db, search, limit).subscribe({
      next: setListing,
      error: () => setListing('unreadable'),
    })
    return () => watched.unsubscribe()
  }, [db, search, limit])
  return listing
}
