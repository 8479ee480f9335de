import { html, type Markup } from '../../html.ts'
import { avatar, emptyState, factRow } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import { fieldsOf, petsIn } from '../../records/pets.ts'
import { readable } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

/** Standard fields that the head of a card says already. */
const IN_HEAD = ['petName', 'petType', 'breed']

/** The pets of a client in this branch, each with its fields. */
export function petPanel({ business, branch, level }: Visit, { profile }: ListedPerson): Markup {
  const pets = petsIn(business, branch, profile)
  if (pets.length === 0) {
    return emptyState('paw', 'No pets yet', 'Pets of this client appear here once they are added.')
  }
  const fields = fieldsOf(business, branch, 'pet').filter(
    ({ key, staffVisible }) => !IN_HEAD.includes(key ?? '') && (staffVisible || level >= 3),
  )
  return html`<div class="pets">
    ${pets.map(
      ({ record, name, type, breed }) => html`<section class="pet">
        <header>
          ${avatar(name)}
          <div><h2 dir="auto">${name}</h2><p dir="auto">${[type, breed].filter(Boolean).join(' · ') || 'Breed not known'}</p></div>
        </header>
        <dl>
          ${fields
            .filter(({ petTypes }) => !petTypes || petTypes.includes(type))
            .map((field) => factRow(field.label, readable(field, record.values), field.required))}
        </dl>
      </section>`,
    )}
  </div>`
}
