import type { Branch } from '../../lib/domain/branch.ts'
import type { PetOutcome } from '../../lib/domain/sync/sync.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { FieldSections } from './FieldSections.tsx'
import { byFate, hasAny } from './field-counts.ts'
import { petFate } from './field-labels.ts'
import type { TickBox } from './use-ticks.ts'

/** One pet. `type`: "Dog", "Cat" or what the business calls it. */
export interface PetPreviewProps extends TickBox {
  pet: PetOutcome
  type: string | undefined
  to: Branch
  differing: boolean
}

/** Shows the outcome of a pet and its fields; open where there is something to decide. */
export function PetPreview({ pet, type, to, differing, ...box }: PetPreviewProps) {
  const form = byFate(pet.fields, pet)
  const title = (
    <>
      <bdi>{pet.name}</bdi>{' '}
      <small>
        {type && (
          <>
            <bdi>{type}</bdi> ·{' '}
          </>
        )}
        {petFate(pet, form, { to, ticks: box.ticks })}
      </small>
    </>
  )
  if (!hasAny(form, differing)) return <li class="bare">{title}</li>
  return (
    <li>
      <Disclosure title={title} open={form.both.length > 0}>
        <FieldSections form={form} to={to} differing={differing} {...box} />
      </Disclosure>
    </li>
  )
}
