import { useState } from 'preact/hooks'
import type { Pet } from '../../lib/domain/accounts/account.ts'

/** So many stand there at first: with more of them, what is below is out of sight. */
const FEW = 5

/** The pets of one profile, with type and breed; many are folded in. */
export function PetList({ pets }: { pets: readonly Pet[] }) {
  const [all, setAll] = useState(false)
  if (pets.length === 0) return <small>No pets</small>
  const isMany = pets.length > FEW + 1
  return (
    <>
      <ul class="profile-pets" aria-label="Pets">
        {pets.slice(0, isMany && !all ? FEW : undefined).map(({ id, name, type, breed }) => (
          <li key={id}>
            <bdi>{name}</bdi> <small>{[type, breed].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {isMany && (
        <button type="button" class="btn text" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer pets' : `Show all ${pets.length.toLocaleString('en')} pets`}
        </button>
      )}
    </>
  )
}
