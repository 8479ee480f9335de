import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import { nameOf } from '../../../backend/present.ts'
import { html, type Markup } from '../../html.ts'
import { avatar, emptyState, notice } from '../../parts/small.ts'
import { branchChip } from '../branch-chip.ts'
import type { ClientVisit } from '../client-visit.ts'
import type { PortalPage } from '../page.ts'
import { type GuestPet, petsOfGuest } from '../pets.ts'
import { type FormSlot, isEditable, isEmpty, isMissing, profileSheet } from '../slots.ts'
import { slotFacts } from '../slots-form.ts'

/** A card with the lines about one matter, and the way to change them. What is blank and not asked for stands in the form only. */
export function factCard(
  heading: Markup,
  of: string,
  slots: readonly FormSlot[],
  href: string,
): Markup {
  if (slots.length === 0) return null
  const listed = slots.filter((slot) => !isEmpty(slot) || isMissing(slot))
  const more = slots.filter((slot) => !listed.includes(slot) && isEditable(slot)).length
  const groups = Map.groupBy(listed, ({ field }) => field.group)
  return html`<section class="card">
    <header class="card-head">
      <h2>${heading}</h2>
      ${
        slots.some(isEditable) &&
        html`<a class="button quiet" href=${href}>Edit<span class="unseen"> ${of}</span></a>`
      }
    </header>
    ${[...groups].map(
      ([group, lines]) => html`${groups.size > 1 && html`<h3>${group}</h3>`}${slotFacts(lines)}`,
    )}
    ${more > 0 && html`<p class="calm">${listed.length > 0 ? `${more} more can be filled in.` : 'Nothing is filled in yet.'}</p>`}
  </section>`
}

/** The pets, each as a way to its own page. */
export function petCards({ branches }: ClientVisit, pets: readonly GuestPet[]): Markup {
  return html`<ul class="pets">
    ${pets.map(
      ({ name, type, breed, href, branches: homes }) => html`<li>
        <a class="pet" href=${href}>
          ${avatar(name)}
          <span><strong dir="auto">${name}</strong><small dir="auto">${[type, breed].filter(Boolean).join(' · ')}</small></span>
          ${branches.length > 1 && html`<span class="chips">${homes.map(branchChip)}</span>`}
        </a>
      </li>`,
    )}
  </ul>`
}

/** The client and the pets, of both branches in one place. */
export function profilePage(guest: ClientVisit): PortalPage {
  const { common, own } = profileSheet(guest)
  const pets = petsOfGuest(guest)
  const isLinked = guest.branches.length > 1
  return {
    title: 'Profile and pets',
    place: 'profile',
    lead: html`<bdi>${nameOf(guest.me)}</bdi>`,
    body: html`
      ${guest.url.searchParams.has('saved') && notice('good', 'Saved.')}
      <section class="card">
        <header class="card-head"><h2>Your pets</h2></header>
        ${
          pets.length > 0
            ? petCards(guest, pets)
            : emptyState(
                'paw',
                'No pets yet',
                'Tell us about your pets in a message, and we add them.',
              )
        }
      </section>
      ${factCard('About you', 'what is about you', common, '/portal/profile/about')}
      ${own.map(({ branch, slots }) =>
        factCard(
          isLinked ? html`For ${branchChip(branch)}` : 'More about you',
          `what ${BRANCH_NAME[branch]} asks`,
          slots,
          `/portal/profile/${branch}`,
        ),
      )}`,
  }
}
