import type { AccountKind } from '../../../../lib/domain/accounts/account.ts'
import type { Problem } from '../../../../lib/domain/problem.ts'
import { redirect, respondWith } from '../../answers.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm, isGenuine, readForm } from '../../parts/form.ts'
import { notice } from '../../parts/small.ts'
import type { PageContent } from '../../theme.ts'
import type { Visit } from '../../visit.ts'
import { askAdminPage, forgedPage } from '../simple.ts'

/** What was typed into the form. */
interface TypedPerson {
  firstName: string
  lastName: string
  email: string
  phone: string
  welcome: boolean
}

const BLANK: TypedPerson = { firstName: '', lastName: '', email: '', phone: '', welcome: false }

const TITLES: Record<AccountKind, string> = { client: 'Add New Client', staff: 'New Staff' }
const PATHS: Record<AccountKind, string> = { client: '/clients/new', staff: '/staff/new' }

/** The vendor's own form for somebody new, who is created in this branch alone. */
export function newPersonPage(kind: AccountKind) {
  return (visit: Visit): PageContent =>
    visit.level < 3 ? askAdminPage() : contentOf(visit, kind, BLANK)
}

/** Creates a client or a staff member in this branch, or shows the form again with the reason why not. */
export function createPerson(kind: AccountKind) {
  return async (visit: Visit): Promise<Response> => {
    const { backend, caller, branch } = visit
    const form = await readForm(visit.request)
    if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
    const typed = typedIn(form)
    const { firstName, lastName, email, phone, welcome } = typed
    const done = backend.createAccount(caller, {
      kind,
      firstName,
      lastName,
      branches: [branch],
      ...(email && { email }),
      ...(phone && { phone }),
      ...(welcome && { sendWelcome: true }),
    })
    const profile = done.ok && done.value.profiles[branch]
    if (profile) return redirect(`${kind === 'client' ? '/clients' : '/staff'}/${profile.id}`)
    const refused = done.ok ? 'invalid' : done.problem.name
    return respondWith(visit, contentOf(visit, kind, typed, refused))
  }
}

function typedIn(form: FormData): TypedPerson {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    phone: text('phone'),
    welcome: form.has('welcome'),
  }
}

function reasonFor(kind: AccountKind, name: Problem['name']): string {
  if (name === 'email-taken') {
    return `A ${kind === 'client' ? 'client' : 'staff member'} already exists with this email.`
  }
  if (name === 'email-required') return 'An e-mail is needed for this.'
  if (name === 'field-unfit') return 'This is no phone number. Nobody was added yet.'
  if (name === 'forbidden') return 'Your role does not let you add anybody here.'
  return 'Fill in both names and check the e-mail. Nobody was added yet.'
}

function contentOf(
  visit: Visit,
  kind: AccountKind,
  typed: TypedPerson,
  refused?: Problem['name'],
): PageContent {
  const { theme } = visit
  const title = TITLES[kind]
  const field = (name: keyof TypedPerson & string, label: string, type: string, required = false) =>
    html`<label>${label}
      <input name=${name} type=${type} value=${typed[name]} required=${required} autocomplete="off" />
    </label>`
  const mail = kind === 'client' ? 'Send Welcome Email' : 'Send activation e-mail'
  const body: Markup = html`
    ${field('firstName', 'First name', 'text', true)}
    ${field('lastName', 'Last name', 'text', true)}
    ${field('email', 'E-mail', 'email', kind === 'staff')}
    ${field('phone', 'Phone', 'tel')}
    <label class="tick"><input type="checkbox" name="welcome" checked=${typed.welcome} />${mail}</label>
    <div class="dialog-buttons">
      <a class="button quiet" href=${kind === 'client' ? '/clients' : '/staff'}>Cancel</a>
      <button class="button" type="submit">${title}</button>
    </div>`
  return {
    title,
    place: kind === 'staff' ? 'staff' : visit.branch === 'in-home' ? 'add-client' : 'clients',
    heading: title,
    lead: `For ${theme.name} only`,
    body: html`${refused && notice('bad', reasonFor(kind, refused))}
      <div class="panel new-person">${changeForm(visit, PATHS[kind], 'stack', body)}</div>`,
    ...(refused && { status: 422 }),
  }
}
