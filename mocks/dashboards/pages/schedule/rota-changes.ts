import { redirect, respondWith } from '../../answers.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import type { Visit } from '../../visit.ts'
import { forgedPage } from '../simple.ts'
import { shiftsPage, shownWeek } from './rota.ts'
import { afterRotaChange } from './rota-notice.ts'

/** Plans a shift as a draft, or shows the form again with the reason why not. */
export async function addShift(visit: Visit): Promise<Response> {
  const { backend, caller, branch } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form) || visit.level < 3) return respondWith(visit, forgedPage())
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = {
    staffId: text('staffId'),
    day: text('day'),
    from: text('from'),
    to: text('to'),
    space: text('space'),
    note: text('note'),
  }
  const added = backend.addShift(caller, branch, typed)
  if (added.ok) return redirect(afterRotaChange(added.value.day, { did: 'added' }))
  const { fault, other } = added
  return respondWith(visit, shiftsPage(visit, { typed, fault, ...(other && { other }) }))
}

/** Publishes the drafts of the week shown. */
export async function publishSchedule(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const [monday = ''] = shownWeek(visit)
  const done = visit.backend.publishWeek(visit.caller, visit.branch, monday)
  if (!done) return respondWith(visit, forgedPage())
  const { published: count, left } = done
  return redirect(afterRotaChange(monday, { did: 'published', count, left }))
}

/** Removes a draft. */
export async function removeDraft(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const [monday = ''] = shownWeek(visit)
  const { backend, caller, branch } = visit
  const removed = backend.removeDraft(caller, branch, String(form.get('shift') ?? ''))
  return redirect(afterRotaChange(monday, { did: removed ? 'removed' : 'not-removed' }))
}
