import { redirect, respondWith } from '../../answers.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import type { Visit } from '../../visit.ts'
import { forgedPage } from '../simple.ts'
import { afterMove } from './front-desk-notice.ts'

/** Checks guests in or out: the one whose button was pressed, else all that are ticked. */
export async function moveGuests(visit: Visit, way: string): Promise<Response> {
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const only = form.get('only')
  const asked = [...new Set((only === null ? form.getAll('stay') : [only]).map(String))]
  const to = way === 'in' ? 'checked-in' : 'checked-out'
  const done = visit.backend.moveGuests(visit.caller, to, asked)
  if (!done.ok) return respondWith(visit, forgedPage())
  const { moved, stood } = done.value
  const outcome = {
    moved: moved.length,
    stood: stood.map(({ id }) => id),
    gone: asked.length - moved.length - stood.length,
  }
  return redirect(afterMove(way === 'in' ? 'in' : 'out', outcome))
}

/** Ticks an add-on off, or on again. The button names the stay and the add-on, and what it is to be. */
export async function tickAddOn(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const isDone = form.has('done')
  const [stayId = '', ...name] = String(form.get(isDone ? 'done' : 'open') ?? '').split(' ')
  const ticked = visit.backend.tickAddOn(visit.caller, stayId, name.join(' '), isDone)
  return redirect(ticked.ok ? `/front-desk?add-on=${isDone ? 'done' : 'open'}` : '/front-desk')
}
