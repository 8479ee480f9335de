import { describe, expect, test } from 'vitest'
import {
  definitionIn,
  fieldOf,
  formOf,
  NEW_FORM,
  newOrigins,
} from '../../../../../lib/domain/dashboards/definition-form.ts'
import { readDefinition } from '../../../../../lib/domain/dashboards/definition-schema.ts'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'

const { id: _, ...DEFINITION } = DEMO
const ADDRESSES = {
  'origins.in-home': 'https://in-home.example',
  'origins.facility': 'https://facility.example',
}

describe('the form of a dashboard', () => {
  test('gives back the definition that it was filled in from', () => {
    expect(definitionIn(formOf(DEFINITION))).toEqual(DEFINITION)
  })

  test('needs a name and two addresses, and nothing else', () => {
    expect(readDefinition(definitionIn({ ...NEW_FORM, ...ADDRESSES, name: 'A' }), []).ok).toBe(true)
    const read = readDefinition(definitionIn(NEW_FORM), [])
    const faults = !read.ok && read.reason === 'faults' ? read.faults : []
    expect(faults.map(fieldOf)).toEqual(['name', 'origins.in-home', 'origins.facility'])
  })

  test('forgives blanks, empty lines, a slash at the end and letters of any case', () => {
    const typed = {
      ...NEW_FORM,
      name: ' A ',
      'origins.in-home': ' HTTPS://In-Home.example/ ',
      apiPath: ' /api/ ',
      'pages.client': '\n /c/{id} \n\n/p/{id}\n',
      'pages.signIn': ' ',
      'anchors.name': ' h1 ',
      'anchors.header': ' ',
    }
    expect(definitionIn(typed)).toMatchObject({
      name: 'A',
      origins: { 'in-home': 'https://in-home.example' },
      apiPath: '/api',
      pages: { client: ['/c/{id}', '/p/{id}'] },
      anchors: { name: 'h1' },
    })
    expect(definitionIn(typed).pages).not.toHaveProperty('signIn')
    expect(definitionIn(typed).anchors).not.toHaveProperty('header')
  })

  test.each([
    ['pages.client.3', 'pages.client'],
    ['pages.clientList', 'pages.clientList'],
    ['texts.0', 'texts'],
    ['version', undefined],
    ['pages', undefined],
  ])('has for a fault at %s the field %s', (place, field) => {
    expect(fieldOf({ place, fault: 'shape' })).toBe(field)
  })
})

test('only origins that were not there before are new', () => {
  const origins = { 'in-home': 'https://new.example', facility: DEMO.origins['in-home'] }
  expect(newOrigins({ ...DEFINITION, origins }, DEFINITION)).toEqual(['https://new.example'])
})
