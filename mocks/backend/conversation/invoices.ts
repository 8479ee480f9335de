import { dayAfter } from '../days.ts'
import type { Store } from '../store.ts'
import type { WireInvoice } from '../wire.ts'

/** Returns the invoices by `branch number-of-the-profile`, dated from the day the business opens. */
export function datedInvoices({ agenda, business }: Store): ReadonlyMap<string, WireInvoice[]> {
  const opening = agenda.today()
  const invoices = new Map<string, WireInvoice[]>()
  for (const { profileId, daysBefore, ...invoice } of business.care.invoices) {
    const key = `${invoice.branch} ${profileId}`
    const known = invoices.get(key) ?? []
    invoices.set(key, [...known, { ...invoice, day: dayAfter(opening, -daysBefore) }])
  }
  return invoices
}
