import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openBookings } from './open-bookings.ts'

describe('invoices', () => {
  test('of both branches come in one list, the newest first', () => {
    const { backend, as, id } = openBookings()
    const invoices = granted(backend.listInvoices(as('dana'), id))
    expect(invoices.map(({ branch }) => branch).sort()).toEqual([
      ...Array<Branch>(4).fill('facility'),
      ...Array<Branch>(3).fill('in-home'),
    ])
    const days = invoices.map(({ day }) => day)
    expect(days).toEqual([...days].sort().reverse())
    expect(invoices.filter(({ state }) => state === 'open')).toHaveLength(2)
  })

  test.each([
    ['ana', ['facility', 'in-home']],
    ['sam', ['facility', 'in-home']],
    ['sol', ['facility']],
    ['omar', ['in-home']],
  ])('%s sees those of %s', (who, expected) => {
    const { backend, as, id } = openBookings()
    const invoices = granted(backend.listInvoices(as(who), id))
    expect([...new Set(invoices.map(({ branch }) => branch))].sort()).toEqual(expected)
  })

  test('base roles see none, and clients only their own of active branches', () => {
    const { backend, as, id, person, leave } = openBookings()
    expect(refusalOf(backend.listInvoices(as('uma'), id))).toBe('forbidden')
    expect(refusalOf(backend.listInvoices(as('bob'), id))).toBe('not-found')
    expect(granted(backend.listInvoices(as('bob'), person('Bob Walker').id))).toHaveLength(3)
    leave('in-home')
    const own = granted(backend.listInvoices(as('dana'), id))
    expect(own.every(({ branch }) => branch === 'facility')).toBe(true)
  })
})
