import { useState } from 'preact/hooks'
import { petsOf } from '../../lib/domain/accounts/account.ts'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { text } from '../../lib/text/text.ts'
import { FieldSections } from './FieldSections.tsx'
import { byFate, sizeOf } from './field-counts.ts'
import { PetPreview } from './PetPreview.tsx'
import { SyncWarnings } from './SyncWarnings.tsx'
import type { TickBox } from './use-ticks.ts'

/** The backend's preview for a client, and the ticks set so far. */
export interface ClientPreviewProps extends TickBox {
  sync: Sync
}

/** From this many fields on, the reader can narrow the list. */
const MANY = 13

/** Shows what a sync will do with a client, field by field and pet by pet, what needs attention first. */
export function ClientPreview({ sync, ...box }: ClientPreviewProps) {
  const [differing, setDiffering] = useState(false)
  const { account, fields, pets, to } = sync
  const types = new Map(petsOf(account).map((pet) => [pet.id, pet.type]))
  return (
    <>
      <SyncWarnings sync={sync} ticks={box.ticks} />
      {sizeOf(sync) >= MANY && (
        <label class="tick filter">
          <input
            type="checkbox"
            checked={differing}
            onChange={({ currentTarget }) => setDiffering(currentTarget.checked)}
          />
          {text('sync.onlyDifferences')}
        </label>
      )}
      <div>
        <FieldSections form={byFate(fields)} to={to} differing={differing} {...box} />
      </div>
      {pets.length > 0 && (
        <ul class="pets" aria-label={text('field.pets')}>
          {pets.map((pet) => (
            <PetPreview
              key={pet.petId}
              pet={pet}
              type={types.get(pet.petId)}
              to={to}
              differing={differing}
              {...box}
            />
          ))}
        </ul>
      )}
    </>
  )
}
