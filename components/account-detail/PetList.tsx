import { useState } from 'preact/hooks'
import type { Pet } from '../../lib/domain/accounts/account.ts'
import { text } from '../../lib/text/text.ts'

/** How many pets are shown at first: more would push what is below them out of sight. */
const FEW = 5

/** Lists the pets of one profile, with type and breed. More than a few are collapsed. */
export function PetList({ pets }: { pets: readonly Pet[] }) {
  const [all, setAll] = useState(false)
  if (pets.length === 0) return <small>{text('detail.noPets')}</small>
  const isMany = pets.length > FEW + 1
  return (
    <>
      <ul class="profile-pets" aria-label={text('detail.pets')}>
        {pets.slice(0, isMany && !all ? FEW : undefined).map(({ id, name, type, breed }) => (
          <li key={id}>
            <bdi>{name}</bdi> <small>{[type, breed].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {isMany && (
        <button type="button" class="btn text" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('detail.showFewerPets') : text('detail.showAllPets', { count: pets.length })}
        </button>
      )}
    </>
  )
}
