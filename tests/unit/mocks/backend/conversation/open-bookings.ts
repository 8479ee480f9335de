import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { WireServiceRequest } from '../../../../../mocks/backend/wire.ts'
import { granted, openDesk } from '../../open-desk.ts'

/**
 * A desk where booking something for one client takes one line each: requesting it, deciding on it, and looking where it stands.
 * By default it is Dana Dual, who is in both branches with her dog Rex, and the request is for one day of grooming.
 */
export function openBookings(name = 'Dana Dual') {
  const desk = openDesk()
  const { backend, as, person } = desk
  const { id, profiles } = person(name)
  const petId = Object.values(profiles)[0]?.petIds[0] ?? ''
  const ask = (who: string, wanted: Partial<WireServiceRequest> = {}) =>
    backend.requestServices(as(who), id, {
      branch: 'facility',
      serviceId: 'fa-grooming',
      petIds: [petId],
      from: '2026-03-09',
      to: '2026-03-09',
      ...wanted,
    })
  const walk = { branch: 'in-home', serviceId: 'ih-walk' } as const
  const schedule = (who: string) => granted(backend.listSchedule(as(who), id))
  const waiting = (branch: Branch) => granted(backend.listRequests(as('ana'), branch))
  const decide = (accept: boolean, requestId: string, who = 'ana') =>
    backend.decideRequest(as(who), requestId, accept)
  const leave = (branch: Branch, more = {}) =>
    granted(backend.changeStatus(as('ana'), id, branch, { status: 'inactive', ...more }, undefined))
  return { ...desk, id, petId, ask, walk, schedule, waiting, decide, leave }
}
