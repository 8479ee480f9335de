import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import { redirect } from '../../answers.ts'
import { html } from '../../html.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import { notice } from '../../parts/small.ts'
import { branchChip } from '../branch-chip.ts'
import type { ClientVisit } from '../client-visit.ts'
import { answerGuest, type PortalPage } from '../page.ts'
import { petsOfGuest } from '../pets.ts'
import { type FormSlot, petSheet, type Sheet } from '../slots.ts'
import { changedSlots, faultsIn, type RefusedForm, textsFor } from '../slots-form.ts'
import { forgedPage, notFoundPage } from './plain.ts'
import { factCard } from './profile.ts'
import { reasonOf, sheetForm } from './profile-form.ts'

/** All lines about a pet. Where both branches have their own, the groups say whose they are. */
function slotsOf({ common, own }: Sheet): FormSlot[] {
  const named = own.flatMap(({ branch, slots }) =>
    slots.map((slot) =>
      own.length > 1
        ? {
            ...slot,
            field: { ...slot.field, group: `${slot.field.group}, ${BRANCH_NAME[branch]}` },
          }
        : slot,
    ),
  )
  return [...common, ...named]
}

/** A pet with what both branches know of it, to read or, with `?edit`, to change. */
export function petPage(guest: ClientVisit, petId: string, refused?: RefusedForm): PortalPage {
  const sheet = petSheet(guest, petId)
  const pet = petsOfGuest(guest).find(({ id }) => id === petId)
  if (!sheet || !pet) return notFoundPage()
  const { name, type, breed, href } = pet
  const isEdited = refused !== undefined || guest.url.searchParams.has('edit')
  const edit = `${href}?edit`
  const cards = html`
    ${guest.url.searchParams.has('saved') && notice('good', 'Saved.')}
    ${factCard(html`About <bdi>${name}</bdi>`, `what is about ${name}`, sheet.common, edit)}
    ${sheet.own.map(({ branch, slots }) =>
      factCard(
        sheet.own.length > 1 ? html`For ${branchChip(branch)}` : 'More to know',
        `what ${BRANCH_NAME[branch]} asks about ${name}`,
        slots,
        edit,
      ),
    )}
    <p><a href="/portal/profile">Back to profile and pets</a></p>`
  return {
    title: name,
    place: 'profile',
    lead: html`<span dir="auto">${[type, breed].filter(Boolean).join(' · ')}</span>`,
    ...(refused && { status: 422 }),
    body: isEdited
      ? sheetForm(guest, { action: href, slots: slotsOf(sheet), back: href, refused })
      : cards,
  }
}

/** Saves what is known of a pet, in both branches or not at all. */
export async function savePet(guest: ClientVisit, petId: string): Promise<Response> {
  const form = await readForm(guest.request)
  if (!isGenuine(guest, form)) return answerGuest(guest, forgedPage())
  const sheet = petSheet(guest, petId)
  if (!sheet) return answerGuest(guest, notFoundPage())
  const changes = changedSlots(slotsOf(sheet), form)
  const faults = faultsIn(changes)
  const texts = textsFor(changes)
  const done = `/portal/pets/${petId}?saved`
  if (faults.size === 0 && texts.size === 0) return redirect(done)
  if (faults.size > 0) return answerGuest(guest, petPage(guest, petId, { typed: texts, faults }))
  const { backend, caller, me } = guest
  const saved = backend.editPet(caller, me.id, petId, texts)
  if (saved.ok) return redirect(done)
  const reason = reasonOf(saved.problem.name)
  return answerGuest(guest, petPage(guest, petId, { typed: texts, faults, reason }))
}
