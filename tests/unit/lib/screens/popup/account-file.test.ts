import { afterEach, describe, expect, test } from 'vitest'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import { accountCells } from '../../../../../lib/domain/accounts/account-csv.ts'
import {
  accountHeadings,
  cellLabels,
} from '../../../../../lib/screens/popup/accounts/account-file.ts'
import { setTexts } from '../../../../../lib/text/current.ts'
import { en } from '../../../../../lib/text/en/index.ts'
import { es } from '../../../../../lib/text/es/index.ts'

afterEach(() => setTexts('en', en, 'en-US'))

describe('a file of accounts in Spanish', () => {
  test('has its headings in Spanish', () => {
    setTexts('es', es, 'es-US')
    expect(accountHeadings().join(', ')).toBe(
      'Nombre, Correo electrónico, Teléfono, Tipo, Estado en In-Home, Estado en Facility, Rol en In-Home, Rol en Facility, Software principal, Mascotas, Etiquetas en In-Home, Etiquetas en Facility, Id del perfil en In-Home, Id del perfil en Facility',
    )
  })

  test('says in Spanish what somebody is, and leaves roles as the dashboards print them', () => {
    setTexts('es', es, 'es-US')
    const sam: Account = {
      id: 'sam',
      kind: 'staff',
      name: 'Sam Sato',
      profiles: { facility: { id: '9', status: 'inactive', role: 'Office Manager', pets: [] } },
      version: 1,
    }
    expect(accountCells(sam, cellLabels()).filter(Boolean)).toEqual([
      'Sam Sato',
      'Personal',
      'inactivo',
      'Office Manager',
      '9',
    ])
  })
})
