import type { Branch } from '../../../../../lib/domain/branch.ts'
import { granted } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

/** A desk where copying single fields of Dana's takes one line. She is in both, with her dog Rex; Facility leads. */
export function openDana() {
  const desk = openSync()
  const dana = () => desk.person('Dana Dual')
  const copy = (ticks: string[], to: Branch = 'facility', who = 'ana') =>
    desk.sync(who, 'Dana Dual', { to, only: ticks, overwrite: ticks })
  const edit = (branch: Branch, values: Record<string, string>) =>
    granted(
      desk.backend.editFields(desk.as('ana'), dana().id, branch, new Map(Object.entries(values))),
    )
  const rex = () => desk.backend.business.pets.get(dana().profiles.facility?.petIds[0] ?? '')
  return { ...desk, dana, copy, edit, rex }
}
