import { BRANCH_NAME, type Branch } from '../../../../lib/domain/branch.ts'
import type { Problem } from '../../../../lib/domain/problem.ts'
import { redirect } from '../../answers.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm, isGenuine, readForm } from '../../parts/form.ts'
import type { ClientVisit } from '../client-visit.ts'
import { answerGuest, type PortalPage } from '../page.ts'
import { type FormSlot, profileSheet } from '../slots.ts'
import { changedSlots, faultsIn, type RefusedForm, slotRows, textsFor } from '../slots-form.ts'
import { forgedPage, notFoundPage } from './plain.ts'

const REASONS: { [name in Problem['name']]?: string } = {
  'email-taken': 'Somebody else with us has this e-mail already. Use another one, or write to us.',
  'email-required': 'You sign in with your e-mail, so it cannot be empty.',
  forbidden: 'Our team fills some of this in. Write to us if it has to change.',
  'branch-inactive':
    'This part of your profile is not active any more. Write to us if it should be.',
}

/** Why a save was refused, in plain words. */
export function reasonOf(name: Problem['name']): string {
  return REASONS[name] ?? 'Something does not fit. Nothing was saved; please look it over.'
}

/** A form with lines in their groups. */
export function sheetForm(
  guest: ClientVisit,
  {
    action,
    slots,
    back,
    refused,
  }: {
    action: string
    slots: readonly FormSlot[]
    back: string
    refused?: RefusedForm | undefined
  },
): Markup {
  const groups = Map.groupBy(slots, ({ field }) => field.group)
  const count = refused?.faults.size ?? 0
  const summary =
    refused?.reason ??
    (count > 0
      ? `${count === 1 ? 'One answer does' : `${count} answers do`} not fit. Nothing was saved yet.`
      : undefined)
  const body = html`
    ${summary && html`<p class="notice bad" role="alert">${summary}</p>`}
    ${[...groups].map(
      ([group, lines]) => html`<fieldset class="card">
        <legend>${group}</legend>
        ${slotRows(lines, refused)}
      </fieldset>`,
    )}
    <p class="form-buttons">
      <button class="button" type="submit">Save</button>
      <a class="button quiet" href=${back}>Cancel</a>
    </p>`
  return changeForm(guest, action, 'sheet', body)
}

/** The lines of one part of the profile; undefined where the client has no such part. */
function partOf(
  guest: ClientVisit,
  part: string,
): { title: string; slots: FormSlot[] } | undefined {
  const { common, own } = profileSheet(guest)
  if (part === 'about') return { title: 'About you', slots: common }
  const found = own.find(({ branch }) => branch === part)
  const title = found && (own.length > 1 ? `For ${BRANCH_NAME[found.branch]}` : 'More about you')
  return found && title ? { title, slots: found.slots } : undefined
}

/** One part of the profile, to change. */
export function editPage(guest: ClientVisit, part: string, refused?: RefusedForm): PortalPage {
  const found = partOf(guest, part)
  if (!found) return notFoundPage()
  const { title, slots } = found
  const both = part === 'about' && guest.branches.length > 1
  return {
    title,
    place: 'profile',
    ...(both && { lead: 'What both In-Home and Facility know of you is saved for both.' }),
    ...(refused && { status: 422 }),
    body: sheetForm(guest, {
      action: `/portal/profile/${part}`,
      slots,
      back: '/portal/profile',
      refused,
    }),
  }
}

/** Writes to each branch what belongs there, the primary one first; the first refusal ends it. */
function saveIn(guest: ClientVisit, changes: ReadonlyMap<FormSlot, string>): string | undefined {
  const { backend, caller, me, branches } = guest
  const done: Branch[] = []
  for (const branch of branches) {
    const texts = textsFor(changes, branch)
    if (texts.size === 0) continue
    const saved = backend.editFields(caller, me.id, branch, texts)
    if (saved.ok) done.push(branch)
    else {
      const before = done.map(
        (name) => `Saved in ${BRANCH_NAME[name]}, but not in ${BRANCH_NAME[branch]}: `,
      )
      return [...before, reasonOf(saved.problem.name)].join('')
    }
  }
  return undefined
}

/** Saves one part of the profile. */
export async function saveProfile(guest: ClientVisit, part: string): Promise<Response> {
  const form = await readForm(guest.request)
  if (!isGenuine(guest, form)) return answerGuest(guest, forgedPage())
  const found = partOf(guest, part)
  if (!found) return answerGuest(guest, notFoundPage())
  const changes = changedSlots(found.slots, form)
  const faults = faultsIn(changes)
  const reason = faults.size === 0 ? saveIn(guest, changes) : undefined
  if (faults.size === 0 && reason === undefined) return redirect('/portal/profile?saved')
  const typed = textsFor(changes)
  return answerGuest(guest, editPage(guest, part, { typed, faults, reason }))
}
