import type { Branch } from '../../../lib/domain/branch.ts'
import type { ClientVisit } from './client-visit.ts'
import { petsOfGuest } from './pets.ts'
import {
  type FormSlot,
  isEditable,
  isMissing,
  petSheet,
  profileSheet,
  type Sheet,
} from './slots.ts'

/** Something that a branch needs to know before one can book there. */
export interface Missing {
  branch: Branch
  label: string
  /** Whose it is, where it is a pet's. */
  pet?: { id: string; name: string }
  /** Where it is filled in. */
  href: string
  /** Whether the client can fill it in himself. */
  editable: boolean
}

/** Every Required field that is blank, in both branches, and where to fill it in. */
export function missingOf(guest: ClientVisit): Missing[] {
  const mine = missingIn(profileSheet(guest), ({ field }) =>
    field.key ? '/portal/profile/about' : `/portal/profile/${field.branch}`,
  )
  const theirs = petsOfGuest(guest).flatMap(({ id, name, href }) => {
    const sheet = petSheet(guest, id)
    return sheet
      ? missingIn(sheet, () => `${href}?edit`).map((one) => ({ ...one, pet: { id, name } }))
      : []
  })
  return [...mine, ...theirs]
}

function missingIn({ common, own }: Sheet, formOf: (slot: FormSlot) => string): Missing[] {
  const slots = [...common, ...own.flatMap((part) => part.slots)]
  return slots.filter(isMissing).flatMap((slot) =>
    slot.fields
      .filter(({ required }) => required)
      .map(({ branch, label }) => ({
        branch,
        label,
        href: `${formOf(slot)}#${slot.field.id}`,
        editable: isEditable(slot),
      })),
  )
}
