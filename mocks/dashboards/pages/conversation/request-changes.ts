import { redirect, respondWith } from '../../answers.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import { notice } from '../../parts/small.ts'
import type { Visit } from '../../visit.ts'
import { clientAt, clientContent } from '../accounts/client.ts'
import { forgedPage, notFoundPage } from '../simple.ts'

/** Requests services of this branch for a client, or says why not. */
export async function requestServices(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const person = clientAt(visit, id)
  if (!person) return respondWith(visit, notFoundPage('client'))
  const text = (name: string) => String(form.get(name) ?? '')
  const requested = backend.requestServices(caller, person.account.id, {
    branch,
    serviceId: text('service'),
    petIds: form.getAll('pet').map(String),
    from: text('from'),
    to: text('to'),
    note: text('note'),
  })
  if (requested.ok) return redirect(`${person.href}?tab=services&did=request`)
  const sentence =
    requested.problem.name === 'branch-inactive'
      ? 'Nothing was requested: this client is not active here. Re-activate the client first.'
      : 'Nothing was requested. Choose a service that fits the pets, at least one pet, and days from today on.'
  return respondWith(
    visit,
    clientContent(visit, person, { notice: notice('bad', sentence), status: 409 }),
  )
}
