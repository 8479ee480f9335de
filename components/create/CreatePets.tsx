import type { PetEntry } from '../../lib/domain/create/creation.ts'
import { petGroups, textIn } from '../../lib/domain/create/form-entry.ts'
import type { FormGroup } from '../../lib/domain/create/form-rows.ts'
import type { MissingField } from '../../lib/domain/create/missing-fields.ts'
import { message } from '../../lib/platform/i18n.ts'
import { CreateGroups } from './CreateGroups.tsx'

/** The pets that come with a client. */
export interface CreatePetsProps {
  pets: readonly PetEntry[]
  groups: readonly FormGroup[]
  both: boolean
  missing: readonly MissingField[]
  unfit: readonly string[]
  onPets(pets: PetEntry[]): void
}

/** As many as the contract takes. */
const MOST_PETS = 50

/** Fields of each pet, by its type, for both branches at once. */
export function CreatePets({ pets, groups, both, missing, unfit, onPets }: CreatePetsProps) {
  const nameRow = groups
    .flatMap(({ rows }) => rows)
    .find(({ fields }) => fields[0]?.key === 'petName')
  const add = () => onPets([...pets, { id: crypto.randomUUID(), texts: {} }])
  return (
    <section class="form-pets" aria-labelledby="form-pets">
      <h3 id="form-pets">Pets</h3>
      {pets.map((pet, at) => {
        const name = (nameRow && textIn(nameRow, pet.texts).trim()) || `Pet ${at + 1}`
        return (
          <fieldset key={pet.id} class="form-pet">
            <legend>
              <bdi>{name}</bdi>
            </legend>
            <CreateGroups
              groups={petGroups(groups, pet)}
              texts={pet.texts}
              both={both}
              unfit={unfit}
              wrong={missing.includes(`pet ${pet.id}`) ? { petName: message('create_lacks') } : {}}
              onTexts={(texts) =>
                onPets(pets.map((one) => (one.id === pet.id ? { ...one, texts } : one)))
              }
            />
            <button
              type="button"
              class="btn text"
              onClick={() => onPets(pets.filter(({ id }) => id !== pet.id))}
            >
              Remove {name}
            </button>
          </fieldset>
        )
      })}
      {pets.length < MOST_PETS && (
        <button type="button" class="btn" onClick={add}>
          Add a pet
        </button>
      )}
    </section>
  )
}
