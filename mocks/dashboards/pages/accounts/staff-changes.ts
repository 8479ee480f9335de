import { redirect, respondWith } from '../../answers.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import type { Visit } from '../../visit.ts'
import { forgedPage, notFoundPage } from '../simple.ts'
import { staffAt, staffContent } from './staff.ts'
import { statusRefusal } from './staff-notice.ts'

/** Makes a staff member inactive or active again in this branch, or says why not. */
export async function saveStaffStatus(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const person = staffAt(visit, id)
  if (!person) return respondWith(visit, notFoundPage('staff member'))
  const status = form.get('status') === 'inactive' ? 'inactive' : 'active'
  const { id: accountId, version } = person.account
  const done = backend.changeStatus(caller, accountId, branch, { status }, version)
  if (done.ok) return redirect(`${person.href}?did=status`)
  const refusal = statusRefusal(visit, person, done.problem)
  return respondWith(visit, staffContent(visit, person, refusal))
}

/** Marks one of somebody's visits as finished. Who may is for the backend to say. */
export async function finishVisit(visit: Visit, id: string): Promise<Response> {
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const done = visit.backend.finishVisit(visit.caller, String(form.get('visit') ?? ''))
  return done.ok
    ? redirect(`/staff/${id}?tab=services&did=finish`)
    : respondWith(visit, notFoundPage('visit'))
}
