import { petsOf } from '../lib/domain/account.ts'
import { BRANCH_NAME } from '../lib/domain/branch.ts'
import type { Sync } from '../lib/domain/sync.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { type ListedField, tallyOf } from './field-words.ts'

/** What the backend said it would do with a client. */
export interface ClientPreviewProps {
  sync: Sync
}

/** What a sync will do with a client, field by field and pet by pet: labels only, never values. */
export function ClientPreview({ sync }: ClientPreviewProps) {
  const { account, to } = sync
  const there = BRANCH_NAME[to]
  const tally = tallyOf(sync)
  const types = new Map(petsOf(account).map((pet) => [pet.id, pet.type]))
  return (
    <>
      {tally.missing.length > 0 && (
        <div data-tone="waiting">
          <b>
            Required in {there} but empty ({tally.missing.length}):
          </b>{' '}
          <bdi>{tally.missing.map(labelOf).join(', ')}</bdi>. <bdi>{firstName(account.name)}</bdi>{' '}
          cannot book there until {tally.missing.length === 1 ? 'it is' : 'they are'} filled in.
        </div>
      )}
      {sync.pets.length > 0 && (
        <ul class="pets" aria-label="Pets">
          {sync.pets.map((pet) => (
            <li key={pet.petId}>
              <bdi>{pet.name}</bdi> <small>{types.get(pet.petId)}</small>
              {pet.result === 'equal' && <small>there already</small>}
            </li>
          ))}
        </ul>
      )}
      <FieldGroup title="Will be copied" fields={tally.copied} />
      <FieldGroup title="Left out" fields={tally.left} />
      <FieldGroup title="Nothing to copy" fields={tally.equal} />
    </>
  )
}

/** A pet's field says whose it is: two pets may lack the same one. */
function labelOf({ label, pet }: ListedField): string {
  return pet === undefined ? label : `${label} (${pet})`
}

function firstName(name: string): string {
  return name.trim().split(/\s/)[0] ?? name
}
