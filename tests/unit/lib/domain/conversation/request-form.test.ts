import { describe, expect, test } from 'vitest'
import type { RequestBranch } from '../../../../../lib/domain/conversation/booking.ts'
import {
  emptyRequest,
  gapIn,
  type RequestDraft,
  requestOf,
  withFirstDay,
  withPet,
  withService,
} from '../../../../../lib/domain/conversation/request-form.ts'

const TODAY = '2026-03-02'
const facility: RequestBranch = {
  branch: 'facility',
  services: [
    { id: 'daycare', branch: 'facility', name: 'Daycare', petTypes: ['Dog'] },
    { id: 'boarding', branch: 'facility', name: 'Boarding', petTypes: [] },
  ],
  pets: [
    { id: 'rex', name: 'Rex', type: 'Dog' },
    { id: 'misty', name: 'Misty', type: 'Cat' },
  ],
}
const whole: RequestDraft = {
  serviceId: 'boarding',
  petIds: ['rex'],
  from: TODAY,
  to: '2026-03-05',
  note: '',
}

describe('a request that is being filled in', () => {
  test('begins today, with whatever there is no choice of', () => {
    expect(emptyRequest(facility, TODAY)).toEqual({ petIds: [], from: TODAY, to: TODAY, note: '' })
    const one = {
      ...facility,
      services: facility.services.slice(0, 1),
      pets: facility.pets.slice(0, 1),
    }
    expect(emptyRequest(one, TODAY)).toMatchObject({ serviceId: 'daycare', petIds: ['rex'] })
  })

  test('lets go of pets that another service is not for', () => {
    const both = withPet(whole, 'misty')
    expect(withService(both, 'daycare', facility).petIds).toEqual(['rex'])
    expect(withService(both, 'boarding', facility).petIds).toEqual(['rex', 'misty'])
  })

  test('ticks a pet, and lets it go again', () => {
    expect(withPet(withPet(whole, 'misty'), 'misty').petIds).toEqual(['rex'])
  })

  test('never has its last day before the first one', () => {
    expect(withFirstDay(whole, '2026-03-09')).toMatchObject({
      from: '2026-03-09',
      to: '2026-03-09',
    })
    expect(withFirstDay(whole, '2026-03-03').to).toBe('2026-03-05')
  })

  test.each([
    ['service', { serviceId: undefined }],
    ['pets', { petIds: [] }],
    ['days', { to: '' }],
    ['past', { from: '2026-03-01' }],
    ['order', { from: '2026-03-04', to: '2026-03-03' }],
    ['too-far', { to: '2027-03-03' }],
  ] as const)('says what is missing: %s', (gap, change) => {
    const draft = { ...whole, ...change }
    expect(gapIn(draft, TODAY)).toBe(gap)
    expect(requestOf(draft, TODAY)).toBeUndefined()
  })

  test('is asked for as it stands, without a blank note', () => {
    const { serviceId, petIds, from, to } = whole
    expect(requestOf({ ...whole, note: ' \n ' }, TODAY)).toEqual({ serviceId, petIds, from, to })
    expect(requestOf({ ...whole, to: '2027-03-02', note: ' Shy. ' }, TODAY)).toMatchObject({
      note: 'Shy.',
    })
  })
})
