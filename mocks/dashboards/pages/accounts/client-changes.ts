import { BRANCHES, type Branch } from '../../../../lib/domain/branch.ts'
import type { Answer } from '../../../backend/answer.ts'
import { redirect, respondWith } from '../../answers.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import type { ListedPerson } from '../../records/people.ts'
import type { Visit } from '../../visit.ts'
import { forgedPage, notFoundPage } from '../simple.ts'
import { clientAt, clientContent } from './client.ts'
import { clientRefusal } from './client-notice.ts'

/** Makes a client inactive or active again in this branch, or says why not. */
export async function saveStatus(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch } = visit
  return await save(visit, id, 'status', ({ account }, form) => {
    const primaryBranch = branchIn(form.get('primaryBranch'))
    const change = {
      status: form.get('status') === 'inactive' ? ('inactive' as const) : ('active' as const),
      deleteFutureServices: form.has('deleteFutureServices'),
      deleteTemplates: form.has('deleteTemplates'),
      ...(primaryBranch && { primaryBranch }),
    }
    return backend.changeStatus(caller, account.id, branch, change, account.version)
  })
}

/** Changes the branch that a client sees first, or says why not. */
export async function savePrimary(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch: here } = visit
  return await save(visit, id, 'primary', ({ account }, form) => {
    const branch = branchIn(form.get('branch')) ?? here
    return backend.changePrimaryBranch(caller, account.id, branch, account.version)
  })
}

async function save(
  visit: Visit,
  id: string,
  did: string,
  change: (person: ListedPerson, form: FormData) => Answer<unknown>,
): Promise<Response> {
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const person = clientAt(visit, id)
  if (!person) return respondWith(visit, notFoundPage('client'))
  const done = change(person, form)
  if (done.ok) return redirect(`${person.href}?did=${did}`)
  const notice = clientRefusal(person, done.problem)
  return respondWith(visit, clientContent(visit, person, { notice, status: 409 }))
}

function branchIn(value: FormDataEntryValue | null): Branch | undefined {
  return BRANCHES.find((branch) => branch === value)
}
