import { afterEach, describe, expect, it } from 'vitest'
import {
  type CreateStage,
  duplicateLabel,
  insteadLabel,
  sendLabel,
  stageLabel,
} from '../../../../components/create/create-labels.ts'
import { createdLabel } from '../../../../components/create/created-label.ts'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import { setTexts } from '../../../../lib/text/current.ts'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'

const BOTH = ['facility', 'in-home'] as const
const INES: Account = {
  id: 'ines',
  kind: 'client',
  name: 'Ines Idle',
  version: 1,
  profiles: {
    'in-home': { id: '8', status: 'inactive', pets: [] },
    facility: { id: '9', status: 'active', pets: [] },
  },
}
const unfit: CreateStage = {
  kind: 'filling',
  problem: { name: 'field-unfit', changed: ['Phone', 'Preferred times'] },
}

afterEach(() => setTexts('en', en, 'en-US'))

describe('the form for somebody new', () => {
  it('names on its button who is added where', () => {
    expect(sendLabel('client', BOTH)).toBe('Add client to In-Home and Facility')
    expect(sendLabel('staff', ['facility'])).toBe('Add staff to Facility')
    expect(sendLabel('client', [])).toBe('Add client')
  })

  it('says why somebody may be the same person, and how the profiles are', () => {
    expect(duplicateLabel({ account: INES, reasons: ['phone'] })).toBe(
      'Ines Idle has this phone number and is inactive in In-Home and in Facility.',
    )
    expect(insteadLabel({ reactivate: 'in-home' })).toBe('Re-activate in In-Home instead')
  })

  it('lists what does not fit', () => {
    expect(stageLabel(unfit, 'Nora Newman', BOTH)).toEqual({
      text: 'Nothing was created. Correct what is marked: Phone, Preferred times',
      tone: 'error',
    })
  })

  it('says what became of it', () => {
    const nora = { name: 'Nora Newman', branches: [...BOTH], welcome: false }
    expect(createdLabel(nora)).toBe(
      'Nora Newman is now in In-Home and Facility. No e-mail was sent.',
    )
  })

  it('speaks Spanish, and leaves labels that the business chose as they are', () => {
    setTexts('es', es, 'es-US')
    expect(sendLabel('client', BOTH)).toBe('Agregar cliente a In-Home y Facility')
    expect(duplicateLabel({ account: INES, reasons: ['email'] })).toBe(
      'Ines Idle ya tiene este correo electrónico (perfil inactivo en In-Home y perfil activo en Facility).',
    )
    expect(stageLabel(unfit, 'Nora Newman', BOTH)?.text).toBe(
      'No se creó nada. Corrija lo que está marcado: Teléfono y Preferred times',
    )
  })
})
