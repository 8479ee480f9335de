import { html } from '../../html.ts'
import { emptyState } from '../../parts/small.ts'
import { readableDay } from '../../records/values.ts'
import { branchChip } from '../branch-chip.ts'
import type { ClientVisit } from '../client-visit.ts'
import type { PortalPage } from '../page.ts'

const MONEY = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** `1250` → `$12.50`. */
function readableCents(cents: number): string {
  return MONEY.format(cents / 100)
}

/** Everything billed in both branches, in one list. */
export function invoicesPage({ backend, caller, me, branches }: ClientVisit): PortalPage {
  const listed = backend.listInvoices(caller, me.id)
  const invoices = listed.ok ? listed.value.filter(({ branch }) => branches.includes(branch)) : []
  const open = invoices.filter(({ state }) => state === 'open')
  const due = open.reduce((sum, { cents }) => sum + cents, 0)
  return {
    title: 'Invoices',
    place: 'invoices',
    lead: open.length > 0 ? html`<strong>${readableCents(due)}</strong> to pay` : 'Nothing to pay',
    body: html`<section class="card" aria-label="All invoices">
      ${
        invoices.length === 0
          ? emptyState(
              'invoice',
              'No invoices yet',
              'What we bill you stands here, the newest first.',
            )
          : html`<ul class="entries" aria-label="Invoices">
              ${invoices.map(
                ({ number, day, cents, state, branch }) => html`<li class="entry">
                  <div class="what"><strong>Invoice ${number}</strong><span>${readableDay(day)}</span></div>
                  <div class="chips">
                    ${branchChip(branch)}
                    <span class=${`pill ${state === 'open' ? 'waiting' : 'good'}`}>${state === 'open' ? 'To pay' : 'Paid'}</span>
                  </div>
                  <strong class="amount">${readableCents(cents)}</strong>
                </li>`,
              )}
            </ul>`
      }
    </section>`,
  }
}
