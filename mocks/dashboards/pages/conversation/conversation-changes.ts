import { redirect, respondWith } from '../../answers.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import { notice } from '../../parts/small.ts'
import type { Visit } from '../../visit.ts'
import { clientAt, clientContent } from '../accounts/client.ts'
import { forgedPage, notFoundPage } from '../simple.ts'

/** Writes to a client in this branch, or says why not. */
export async function writeMessage(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const person = clientAt(visit, id)
  if (!person) return respondWith(visit, notFoundPage('client'))
  // Forms end their lines as e-mails do; everybody else ends them with one character.
  const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n')
  const written = backend.writeMessage(caller, person.account.id, { branch, text })
  if (written.ok) return redirect(`${person.href}?tab=conversation&did=message`)
  const sentence =
    written.problem.name === 'branch-inactive'
      ? 'Nothing was sent: this client is not active here. Re-activate the client first.'
      : 'Nothing was sent. Write something, at most 4,000 characters.'
  return respondWith(
    visit,
    clientContent(visit, person, { notice: notice('bad', sentence), status: 409 }),
  )
}

/** Notes that the team has read a conversation up to a message. */
export async function markSeen(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const person = clientAt(visit, id)
  const upTo = String(form.get('upTo') ?? '')
  const seen = person && backend.markSeen(caller, person.account.id, branch, upTo)
  return seen?.ok
    ? redirect(`${person?.href}?tab=conversation&did=seen`)
    : respondWith(visit, notFoundPage('message'))
}
