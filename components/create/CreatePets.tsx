import type { PetEntry } from '../../lib/domain/create/creation.ts'
import { petGroups, textIn } from '../../lib/domain/create/form-entry.ts'
import type { FormGroup } from '../../lib/domain/create/form-rows.ts'
import type { MissingField } from '../../lib/domain/create/missing-fields.ts'
import { text } from '../../lib/text/text.ts'
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

/** The API accepts at most this many. */
const MOST_PETS = 50

/** Shows the fields of each pet, by its type, for both branches at once. */
export function CreatePets({ pets, groups, both, missing, unfit, onPets }: CreatePetsProps) {
  const nameRow = groups
    .flatMap(({ rows }) => rows)
    .find(({ fields }) => fields[0]?.key === 'petName')
  const add = () => onPets([...pets, { id: crypto.randomUUID(), texts: {} }])
  return (
    <section class="form-pets" aria-labelledby="form-pets">
      <h3 id="form-pets">{text('create.pets')}</h3>
      {pets.map((pet, at) => {
        const own = nameRow && textIn(nameRow, pet.texts).trim()
        const name = own || text('create.petNumber', { number: at + 1 })
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
              wrong={missing.includes(`pet ${pet.id}`) ? { petName: text('create.missing') } : {}}
              onTexts={(texts) =>
                onPets(pets.map((one) => (one.id === pet.id ? { ...one, texts } : one)))
              }
            />
            <button
              type="button"
              class="btn text"
              onClick={() => onPets(pets.filter(({ id }) => id !== pet.id))}
            >
              {text('create.removePet', { name })}
            </button>
          </fieldset>
        )
      })}
      {pets.length < MOST_PETS && (
        <button type="button" class="btn" onClick={add}>
          {text('create.addPet')}
        </button>
      )}
    </section>
  )
}
