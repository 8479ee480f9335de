import { expect, test } from 'vitest'
import { readDefinition } from '../../../../../lib/domain/dashboards/definition-schema.ts'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'

const { id: _, ...DEFINITION } = DEMO

function faultsIn(change: object, isSelector?: (selector: string) => boolean) {
  const read = readDefinition({ ...DEFINITION, ...change }, [], isSelector)
  return !read.ok && read.reason === 'faults'
    ? read.faults.map(({ place, fault }) => `${place}: ${fault}`)
    : []
}

test('a text that is missing or too long keeps nothing else from being looked at', () => {
  const origins = { 'in-home': 'https://in-home.example/a', facility: '' }
  expect(faultsIn({ name: ' ', origins, texts: ['x'.repeat(201)] })).toEqual([
    'name: empty',
    'origins.facility: empty',
    'texts.0: too-long',
    'origins.in-home: has-path',
  ])
})

test('no page of clients, too many entries and unknown ones have names of their own', () => {
  expect(faultsIn({ pages: { ...DEFINITION.pages, client: [] } })).toEqual([
    'pages.client: no-client-page',
  ])
  expect(faultsIn({ texts: Array(9).fill('x') })).toEqual(['texts: too-many'])
  expect(faultsIn({ adress: 'x' })).toEqual(['adress: unknown-entry'])
  expect(faultsIn({ texts: 'x' })).toEqual(['texts: shape'])
})

test('selectors are checked where somebody can', () => {
  const anchors = { name: 'h1', header: 'h1[' }
  expect(faultsIn({ anchors })).toEqual([])
  expect(faultsIn({ anchors }, (selector) => selector === 'h1')).toEqual([
    'anchors.header: bad-selector',
  ])
})
